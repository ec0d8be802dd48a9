import { afterEach, describe, expect, test, vi } from "vitest";
import { serveRuns } from "./serve-runs";
import type { WorkerReply, WorkerRequest } from "./use-worker-run";

type Counting = { task: { steps: number }; result: number };

/** A worker's global scope: what `serveRuns` listens to and what it has said. */
function serveIn(
  work: (task: Counting["task"]) => Iterable<{ completedFraction: number; result: number | null }>,
) {
  const scope = new EventTarget();
  const replies: WorkerReply<number>[] = [];
  vi.stubGlobal("self", {
    addEventListener: scope.addEventListener.bind(scope),
    postMessage: (reply: WorkerReply<number>) => replies.push(reply),
  });
  serveRuns<Counting>(work);
  const ask = (request: WorkerRequest<Counting["task"]>) =>
    scope.dispatchEvent(new MessageEvent("message", { data: request }));
  return { ask, replies };
}

function* count({ steps }: Counting["task"]) {
  for (let step = 1; step <= steps; step++) {
    yield { completedFraction: step / steps, result: step === steps ? steps : null };
  }
}

describe("serveRuns", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("tells of progress and then of the result", async () => {
    const { ask, replies } = serveIn(count);
    ask({ run: 1, task: { steps: 2 } });
    await vi.waitFor(() => expect(replies).toHaveLength(2));
    expect(replies).toEqual([
      { run: 1, kind: "progress", completedFraction: 0.5, result: null },
      { run: 1, kind: "done", completedFraction: 1, result: 2 },
    ]);
  });

  test("drops a task between two slices when a newer one arrives", async () => {
    const { ask, replies } = serveIn(count);
    ask({ run: 1, task: { steps: 1000 } });
    ask({ run: 2, task: { steps: 3 } });
    await vi.waitFor(() => expect(replies.at(-1)).toMatchObject({ run: 2, kind: "done", result: 3 }));
    expect(replies.filter(({ run }) => run === 1)).toHaveLength(1);
  });

  test("answers a task that fails with its cause", async () => {
    const { ask, replies } = serveIn(() => {
      throw new RangeError("steps must be above 0");
    });
    ask({ run: 7, task: { steps: 0 } });
    await vi.waitFor(() => expect(replies).toHaveLength(1));
    expect(replies[0]).toEqual({ run: 7, kind: "failed", cause: "steps must be above 0" });
  });
});
