import { describe, expect, test } from "vitest";
import { runInSlices } from "./run-in-slices";

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe("runInSlices", () => {
  test("does every step, and lets others have their turn between them", async () => {
    let steps = 0;
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await runInSlices(() => {
      busy(6);
      steps += 1;
      return steps < 20;
    }, new AbortController().signal);
    clearInterval(timer);
    expect(steps).toBe(20);
    expect(turns).toBeGreaterThanOrEqual(3); // 120 ms of work in slices of 15 to 21
  });

  test("ends when the caller has gone", async () => {
    const caller = new AbortController();
    let steps = 0;
    const run = runInSlices(() => {
      busy(5);
      steps += 1;
      if (steps === 4) caller.abort();
      return true;
    }, caller.signal);
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    expect(steps).toBeLessThan(12);
  });

  test("a step that throws ends it", async () => {
    const refuse = (): boolean => {
      throw new RangeError("refused");
    };
    await expect(runInSlices(refuse, new AbortController().signal)).rejects.toThrow("refused");
  });
});
