export const chainShocks = ["price-down", "price-up", "efficiency"] as const;
export type ChainShockName = (typeof chainShocks)[number];

/**
 * What the buyers of capacity do: build as planned; let budgets follow the return (the engine's reactive policy);
 * or buy only what the tokens of the plan still need.
 */
export const capexResponses = ["as-planned", "follows-return", "same-tokens"] as const;
export type CapexResponse = (typeof capexResponses)[number];

/** +20 % tokens from the same machines: the software gain the product began with. */
export const EFFICIENCY_GAIN_RATIO = 1.2;
export const PRICE_CHANGE_FRACTION = 0.1;
