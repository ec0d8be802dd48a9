const MS_PER_DAY = 86_400_000;
const OPENING_FAILURES = 3;
const LONGEST_WAIT_MS = 7 * MS_PER_DAY;

/** Whether a publisher that keeps failing is asked: closed, as usual; open, not before `until`; half-open, once more. */
export type CircuitState =
  | { state: "closed"; failureCount: number }
  | { state: "open"; failureCount: number; until: string }
  | { state: "half-open"; failureCount: number; until: string };

/** Of a run that has ended, what its source's circuit needs. */
export type EndedRun = { status: "succeeded" | "partial" | "failed"; finishedAt: string };

/**
 * Opens at the third failure in a row, for `waitMs`, which doubles with every further one up to a week; closes at the
 * next run that brings anything. Runs that a person has stopped say nothing about the publisher and are left out.
 * @param runs newest first, at least as far back as the last success.
 */
export function circuitState(runs: readonly EndedRun[], waitMs: number, now: string): CircuitState {
  const firstSuccess = runs.findIndex(({ status }) => status !== "failed");
  const failureCount = firstSuccess === -1 ? runs.length : firstSuccess;
  const last = runs[0];
  if (last === undefined || failureCount < OPENING_FAILURES) return { state: "closed", failureCount };
  const openMs = Math.min(LONGEST_WAIT_MS, waitMs * 2 ** (failureCount - OPENING_FAILURES));
  const untilMs = Date.parse(last.finishedAt) + openMs;
  const until = new Date(untilMs).toISOString();
  return { state: untilMs > Date.parse(now) ? "open" : "half-open", failureCount, until };
}
