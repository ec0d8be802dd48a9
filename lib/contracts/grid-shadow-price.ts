import type { CapacityRegion } from "@/lib/model/capacity/capacity-region";

/** Per MW at the meter and year, in the quarter named. */
export type GridShadowPrice = { quarter: string; usdPerMwYear: Record<CapacityRegion, number> };
