import { expect, test } from "vitest";
import { eventStream, type ServerEvent } from "./event-stream";

async function* events(): AsyncGenerator<ServerEvent> {
  yield { event: "progress", data: { done: 1 } };
  yield { comment: "still at work" };
  yield { event: "end", data: { done: 2 } };
}

test("events and comments are written as the specification of server-sent events says", async () => {
  const answer = eventStream(events, []);
  expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(await answer.text()).toBe(
    'event: progress\ndata: {"done":1}\n\n: still at work\n\nevent: end\ndata: {"done":2}\n\n',
  );
});

test.each(["the server ends", "the reader leaves"])("when %s, the stream ends", async (who) => {
  const ending = new AbortController();
  let isOver = false;
  const answer = eventStream(
    async function* (signal) {
      try {
        yield { comment: "open" };
        await new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("stopped")), { once: true });
        });
      } finally {
        isOver = true;
      }
    },
    [ending.signal],
  );
  const reader = answer.body?.getReader();
  await reader?.read();
  if (who === "the server ends") {
    ending.abort();
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  } else await reader?.cancel();
  expect(isOver).toBe(true);
});
