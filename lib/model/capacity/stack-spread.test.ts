import { describe, expect, test } from "vitest";
import type { MeritOrderRegion } from "./merit-order";
import { assumedSource } from "../unit-cost/field-source";
import { stackSpread } from "./stack-spread";

function region(zone: string, unitCost: number, delay: number, mw: number): MeritOrderRegion {
  return {
    zone,
    sites: [],
    announcedMw: mw,
    energisedMw: 0,
    span: mw === 0 ? null : { fromMw: 0, toMw: mw },
    leadTime: { years: 4, source: assumedSource(4, "Assumed"), isOwn: false },
    cost: {
      electricity: {
        priceUsdPerMwh: 70,
        period: "2024",
        evidence: "reported",
        sourceTitle: "EIA",
        sourceUrl: null,
        note: null,
      },
      unitCostUsdPerMtok: unitCost,
      energyUsdPerMtok: 0.01,
      delayUsdPerMtok: delay,
      marginalUsdPerMtok: unitCost + delay,
      lowUsdPerMtok: null,
      highUsdPerMtok: null,
      evidence: "estimated",
    },
  };
}

describe("stackSpread", () => {
  // (0.02 x 1000 + 0.05 x 3000) / 4000 = 0.0425; unit costs 0.10 and 0.11 are 0.01 apart.
  test("delay by announced power; the zone without a site counts for nothing", () => {
    const spread = stackSpread([
      region("US-NM", 0.05, 0.03, 0),
      region("CN", 0.1, 0.02, 1000),
      region("US-WI", 0.11, 0.05, 3000),
    ]);
    expect(spread).toMatchObject({ cheapestZone: "CN", dearestZone: "US-WI" });
    expect(spread?.meanDelayUsdPerMtok).toBeCloseTo(0.0425, 12);
    expect(spread?.unitCostSpreadUsdPerMtok).toBeCloseTo(0.01, 12);
    expect(spread?.dearestUsdPerMtok).toBeCloseTo(0.16, 12);
  });

  test("no zone with a width gives none", () => {
    expect(stackSpread([region("US-NM", 0.05, 0.03, 0)])).toBeNull();
  });
});
