import { expect, test } from "vitest";
import { KW_PER_MW, kwFromWatts } from "@/lib/units/power";
import { scaleOutInterconnect } from "../unit-cost/scale-out-interconnect";

const ACCELERATORS = 400_000;

// V6, identity: 400,000 x 6 x 30 W = 72 MW pluggable, x 9 W = 21.6 MW co-packaged. Tolerance 0 (to a microwatt in floating point).
// Six transceivers an accelerator is the factor that closes the arithmetic; the vendor's "3.5x" is not 72 / 21.6 = 3.33.
test.each([
  ["pluggable", 72],
  ["co-packaged", 21.6],
] as const)("V6: 400,000 accelerators with six %s transceivers draw %d MW", (kind, publishedMw) => {
  const { powerKw } = scaleOutInterconnect(kind, {
    tierCount: 3,
    transceiversPerAccelerator: 6,
    pluggablePowerKw: kwFromWatts(30),
    coPackagedPowerKw: kwFromWatts(9),
    copperLinkPowerKw: 0,
    opticsUsdPerTier: 1240,
    copperUsdPerLink: 0,
    coPackagedCostRatio: 1,
  });
  expect((powerKw * ACCELERATORS) / KW_PER_MW).toBeCloseTo(publishedMw, 12);
});
