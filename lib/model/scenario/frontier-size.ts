/** Places along each axis of the break-even frontier. */
export const FRONTIER_POINT_COUNT = 60;

/** Of the odds lines: every place takes the same draws, so few are enough for smooth lines. Draws are a power of two. */
export const FRONTIER_ODDS_SIZE = { pointCount: 24, draws: 256 } as const;
