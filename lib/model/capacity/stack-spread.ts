import type { MeritOrderRegion } from "./merit-order";

/** What sets the zones of a stack apart: the price of power, or the wait for it. */
export type StackSpread = {
  cheapestZone: string;
  cheapestUsdPerMtok: number;
  dearestZone: string;
  dearestUsdPerMtok: number;
  /** By the power announced in each zone. */
  meanDelayUsdPerMtok: number;
  /** Dearest less cheapest unit cost, delay left out: what the price of power alone does. */
  unitCostSpreadUsdPerMtok: number;
};

/** Of the zones that have a width; null where none has. */
export function stackSpread(regions: readonly MeritOrderRegion[]): StackSpread | null {
  const steps = regions.flatMap(({ zone, cost, span, announcedMw }) =>
    cost === null || span === null ? [] : [{ zone, cost, announcedMw }],
  );
  const [cheapest, dearest] = [steps[0], steps.at(-1)];
  if (cheapest === undefined || dearest === undefined) return null;
  const totalMw = steps.reduce((sum, { announcedMw }) => sum + announcedMw, 0);
  const unitCosts = steps.map(({ cost }) => cost.unitCostUsdPerMtok);
  return {
    cheapestZone: cheapest.zone,
    cheapestUsdPerMtok: cheapest.cost.marginalUsdPerMtok,
    dearestZone: dearest.zone,
    dearestUsdPerMtok: dearest.cost.marginalUsdPerMtok,
    meanDelayUsdPerMtok:
      steps.reduce((sum, { cost, announcedMw }) => sum + cost.delayUsdPerMtok * announcedMw, 0) / totalMw,
    unitCostSpreadUsdPerMtok: Math.max(...unitCosts) - Math.min(...unitCosts),
  };
}
