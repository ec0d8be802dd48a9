import { AppError } from "@/lib/errors/app-error";

const LIMIT_MS = 20_000;
const RETRY_AFTER_SECONDS = 5;

/**
 * Waits for work that is shared and goes on by itself, until the reader has gone or the time is up.
 * @throws {AppError} BUSY when it takes longer; whatever the work throws.
 */
export async function inTime<T>(work: Promise<T>, gone?: AbortSignal): Promise<T> {
  const limit = AbortSignal.timeout(LIMIT_MS);
  const end = gone === undefined ? limit : AbortSignal.any([gone, limit]);
  return new Promise((resolve, reject) => {
    const stop = () => reject(limit.aborted ? late() : end.reason);
    end.addEventListener("abort", stop, { once: true });
    void work.then(resolve, reject).finally(() => end.removeEventListener("abort", stop));
    if (end.aborted) stop();
  });
}

function late(): AppError {
  return new AppError(
    "BUSY",
    `The computation takes longer than ${LIMIT_MS / 1000} s: ask again for its result.`,
    {
      retryAfterSeconds: RETRY_AFTER_SECONDS,
    },
  );
}
