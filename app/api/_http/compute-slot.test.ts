import { describe, expect, test } from "vitest";
import { inComputeSlot } from "./compute-slot";

const request = (signal = new AbortController().signal) =>
  new Request("http://localhost:3000/api/v1/projections", { method: "POST", signal });

describe("compute slots", () => {
  test("two run at once, the rest wait their turn, and too many are told when to come back", async () => {
    let open = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let running = 0;
    let most = 0;
    const one = () =>
      inComputeSlot(request(), async () => {
        most = Math.max(most, ++running);
        await gate;
        running--;
      });
    const accepted = Array.from({ length: 34 }, one);
    await expect(one()).rejects.toMatchObject({ code: "BUSY", retryAfterSeconds: 5 });
    open();
    await Promise.all(accepted);
    expect(most).toBe(2);
  });

  test("a reader who leaves takes the place in the queue along, and the signal reaches the computation", async () => {
    const gone = new AbortController();
    const stopped = inComputeSlot(
      request(gone.signal),
      (signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener("abort", () => reject(new Error("stopped")));
        }),
    );
    gone.abort();
    await expect(stopped).rejects.toThrow(/stopped|abort/i);
    expect(await inComputeSlot(request(), () => Promise.resolve(7))).toBe(7);
  });
});
