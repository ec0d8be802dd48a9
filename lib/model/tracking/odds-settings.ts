/**
 * Assumed: half of what the densities claim. A backtest chooses a rate of its own, from so few quarters that it is told beside
 * the odds and not put in its place.
 */
export const DEFAULT_LEARNING_RATE = 0.5;

export const learningRateRange = { min: 0, max: 1 } as const;
export const persistenceRange = { min: 0.5, max: 1 } as const;

/** |ln BF| above which two hypotheses count as told apart: 20 to 1, "strong" (Kass and Raftery, 1995). */
export const DISCRIMINATION_THRESHOLD_NATS = 3;
