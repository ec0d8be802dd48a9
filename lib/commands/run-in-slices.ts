import "server-only";
import { setImmediate } from "node:timers/promises";

/**
 * Work done slice by slice, yielding to the event loop in between. Stops when the caller has gone.
 * @param advance does a slice and says whether all is done.
 */
export async function runInSlices(advance: () => boolean, signal?: AbortSignal): Promise<void> {
  while (!advance()) {
    await setImmediate();
    signal?.throwIfAborted();
  }
}
