import { describe, expect, test } from "vitest";
import { deliveredElectricityPriceUsdPerMwh } from "./electricity-price-build-up";

const parts = {
  spotUsdPerMwh: 40,
  hedgedFraction: 0.6,
  contractUsdPerMwh: 60,
  shapeAndBasisUsdPerMwh: 3,
  capacityUsdPerMwDay: 333.44,
  loadFactorFraction: 1,
  transmissionAndRidersUsdPerMwh: 12,
};

describe("deliveredElectricityPriceUsdPerMwh", () => {
  // 0.6 x 60 + 0.4 x 40 + 3 + 333.44 / 24 + 12 = 36 + 16 + 3 + 13.893 + 12 = 80.893.
  test("adds hedge, spot, capacity and wires", () => {
    expect(deliveredElectricityPriceUsdPerMwh(parts)).toBeCloseTo(80.893, 3);
  });

  test("passes a negative spot price through the open share", () => {
    const negative = deliveredElectricityPriceUsdPerMwh({ ...parts, spotUsdPerMwh: -60 });
    expect(negative).toBeCloseTo(80.893 - 40, 3);
  });

  test.each([{ hedgedFraction: 1.2 }, { hedgedFraction: Number.NaN }, { loadFactorFraction: 0 }])(
    "rejects %o",
    (change) => {
      expect(() => deliveredElectricityPriceUsdPerMwh({ ...parts, ...change })).toThrow(RangeError);
    },
  );
});
