import PQueue from "p-queue";
import { AppError } from "@/lib/errors/app-error";

const RUNNING = 2; // they share one processor in slices
const MAX_WAITING = 32;
const LIMIT_MS = 20_000;
const RETRY_AFTER_SECONDS = 5;

// The bundler loads this module once per entry; the processor is shared by all.
const shared = globalThis as typeof globalThis & { jouleCompute?: PQueue };

/**
 * Runs a computation when one of the few places is free. `signal` aborts when the reader has gone or time is up.
 * @throws {AppError} BUSY when too many wait already, or the time is up.
 */
export async function inComputeSlot<T>(
  request: Request,
  compute: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const queue = (shared.jouleCompute ??= new PQueue({ concurrency: RUNNING }));
  if (queue.size >= MAX_WAITING) throw busy(`${MAX_WAITING} computations are waiting already.`);
  const limit = AbortSignal.timeout(LIMIT_MS);
  const signal = AbortSignal.any([request.signal, limit]);
  try {
    return await queue.add(() => compute(signal), { signal });
  } catch (error) {
    if (limit.aborted)
      throw busy(`The computation took longer than ${LIMIT_MS / 1000} s, its wait included.`);
    throw error;
  }
}

function busy(message: string): AppError {
  return new AppError("BUSY", message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
