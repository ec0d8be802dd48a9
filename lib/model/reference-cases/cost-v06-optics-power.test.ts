import { expect, test } from "vitest";
import { KW_PER_MW, kwFromWatts } from "@/lib/units/power";
import { networkPowerKwPerAccelerator } from "../unit-cost/fat-tree-network";

const ACCELERATORS = 400_000;

// V6, identity: 400,000 x 6 x 30 W = 72 MW pluggable, x 9 W = 21.6 MW co-packaged. Tolerance 0 (to a microwatt in floating point).
// Six transceivers an accelerator is the factor that closes the arithmetic; the vendor's "3.5x" is not 72 / 21.6 = 3.33.
test.each([
  [30, 72],
  [9, 21.6],
])("V6: 400,000 accelerators with six transceivers of %d W draw %d MW", (transceiverW, publishedMw) => {
  const perAcceleratorKw = networkPowerKwPerAccelerator({
    transceiversPerAccelerator: 6,
    transceiverPowerKw: kwFromWatts(transceiverW),
    switchesPerAccelerator: 0,
    switchPowerKw: 0,
  });
  expect((perAcceleratorKw * ACCELERATORS) / KW_PER_MW).toBeCloseTo(publishedMw, 12);
});
