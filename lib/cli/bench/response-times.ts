import { performance } from "node:perf_hooks";

/** Milliseconds to the last byte of each answer, one request after another. Throws on an answer that is not 2xx. */
export async function responseTimesMs(
  requestCount: number,
  send: (index: number) => Promise<Response>,
): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < requestCount; index++) {
    const startedAt = performance.now();
    const answer = await send(index);
    await answer.arrayBuffer();
    times.push(performance.now() - startedAt);
    if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}`);
  }
  return times;
}
