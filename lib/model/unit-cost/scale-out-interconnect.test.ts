import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { interconnects, scaleOutInterconnect, type InterconnectTerms } from "./scale-out-interconnect";

const terms: InterconnectTerms = {
  tierCount: 3,
  transceiversPerAccelerator: 6,
  pluggablePowerKw: 0.03,
  coPackagedPowerKw: 0.009,
  copperLinkPowerKw: 0.0002,
  opticsUsdPerTier: 1240,
  copperUsdPerLink: 150,
  coPackagedCostRatio: 1,
};

describe("scaleOutInterconnect", () => {
  test("pluggable optics are what IT power is published with", () => {
    expect(scaleOutInterconnect("pluggable", terms)).toEqual({
      usdPerTier: 1240,
      powerKw: 0.18,
      boundary: "IT",
      itPowerChangeKw: 0,
    });
  });

  // 6 x 9 W = 54 W for 6 x 30 W = 180 W.
  test("co-packaged optics save 126 W of 180", () => {
    const { powerKw, itPowerChangeKw } = scaleOutInterconnect("co-packaged", terms);
    expect(powerKw).toBeCloseTo(0.054, 12);
    expect(itPowerChangeKw).toBeCloseTo(-0.126, 12);
  });

  // One tier of three: (2 x 1,240 + 150) / 3 = 876.67 USD a tier; 4 x 30 W + 0.2 W = 120.2 W.
  test("copper takes the transceivers of both ends of one tier away", () => {
    const { usdPerTier, powerKw } = scaleOutInterconnect("copper", terms);
    expect(usdPerTier * 3).toBeCloseTo(2630, 9);
    expect(powerKw).toBeCloseTo(0.1202, 12);
  });

  test("cost of all tiers is that of the copper and of the optical ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (tierCount) => {
        const { usdPerTier, powerKw } = scaleOutInterconnect("copper", { ...terms, tierCount });
        expect(usdPerTier * tierCount).toBeCloseTo((tierCount - 1) * 1240 + 150, 8);
        expect(powerKw).toBeGreaterThan(0);
      }),
    );
  });

  test("no choice draws more than pluggable optics", () => {
    for (const kind of interconnects)
      expect(scaleOutInterconnect(kind, terms).itPowerChangeKw).toBeLessThanOrEqual(0);
  });
});
