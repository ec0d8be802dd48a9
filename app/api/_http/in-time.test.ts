import { afterEach, describe, expect, test, vi } from "vitest";
import { inTime } from "./in-time";

describe("waiting for shared work", () => {
  afterEach(() => vi.restoreAllMocks());

  test("gives its result, or what it throws", async () => {
    expect(await inTime(Promise.resolve(7))).toBe(7);
    await expect(inTime(Promise.reject(new Error("no plan")))).rejects.toThrow("no plan");
  });

  test("ends for a reader who leaves, or has left, and the work goes on", async () => {
    let finish = (_value: number) => {};
    const work = new Promise<number>((resolve) => {
      finish = resolve;
    });
    const gone = new AbortController();
    const waiting = inTime(work, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
    await expect(inTime(work, gone.signal)).rejects.toThrow(/abort/i);
    finish(7);
    expect(await inTime(work)).toBe(7);
  });

  test("says when to come back once the time is up", async () => {
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(AbortSignal.abort());
    await expect(inTime(new Promise(() => {}))).rejects.toMatchObject({ code: "BUSY", retryAfterSeconds: 5 });
  });
});
