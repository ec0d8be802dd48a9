/** Tries of one message, the first included: about a day from the first to the last. */
export const MAX_ATTEMPTS = 9;

const FIRST_DELAY_SECONDS = 20;
const FACTOR = 3;
const MAX_DELAY_SECONDS = 12 * 3600;
const JITTER_FRACTION = 0.25; // many messages that failed together do not come again together

/**
 * Wait after a failed try: 20 s, 1 min, 3 min … 12 h, each at random up to a quarter shorter or longer.
 * @param attempt tries so far, from 1.
 * @param random in [0, 1).
 * @returns null when the message is given up.
 */
export function retryDelaySeconds(attempt: number, random: number): number | null {
  if (attempt >= MAX_ATTEMPTS) return null;
  const delay = Math.min(MAX_DELAY_SECONDS, FIRST_DELAY_SECONDS * FACTOR ** (attempt - 1));
  return delay * (1 - JITTER_FRACTION + 2 * JITTER_FRACTION * random);
}
