import "server-only";
import { setImmediate } from "node:timers/promises";

const SLICE_MS = 15; // other requests get their turn between slices

/**
 * Calls `step` until it says that nothing is left, yielding to the event loop between slices of steps. Stops when the caller
 * has gone.
 * @param step does a few milliseconds of work; false after its last.
 */
export async function runInSlices(step: () => boolean, signal?: AbortSignal): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    do {
      if (!step()) return;
    } while (performance.now() < end);
    await setImmediate();
    signal?.throwIfAborted();
  }
}
