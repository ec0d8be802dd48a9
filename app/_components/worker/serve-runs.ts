import { nextMessageTurn } from "./next-message-turn";
import type { WorkerContract, WorkerReply, WorkerRequest } from "./use-worker-run";

/** How far a task is, 1 at its end, and what it has to show if that is new. */
type Slice<Result> = { completedFraction: number; result: Result | null };

/** Runs in a worker: answers each task slice by slice, and drops it between two slices when a newer one arrives. */
export function serveRuns<Contract extends WorkerContract>(
  work: (task: Contract["task"]) => Iterable<Slice<Contract["result"]>>,
): void {
  let latestRun = 0;

  async function serve({ run, task }: WorkerRequest<Contract["task"]>): Promise<void> {
    try {
      for (const slice of work(task)) {
        reply({ run, kind: slice.completedFraction < 1 ? "progress" : "done", ...slice });
        await nextMessageTurn();
        if (run !== latestRun) return;
      }
    } catch (error) {
      reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) });
    }
  }

  function reply(message: WorkerReply<Contract["result"]>): void {
    self.postMessage(message, { transfer: [] });
  }

  self.addEventListener("message", (event: MessageEvent<WorkerRequest<Contract["task"]>>) => {
    latestRun = event.data.run;
    void serve(event.data);
  });
}
