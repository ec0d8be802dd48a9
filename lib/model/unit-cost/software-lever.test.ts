import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceleratorHourCost } from "./accelerator-hour-cost";
import { demandResponse, marginWhileRivalsAdopt, softwareLever } from "./software-lever";
import { unitCost } from "./unit-cost";
import { sumCostLines } from "./cost-line";
import { gb200, referenceInput } from "../reference-cases/accelerator-reference.fixture";

const referenceGb200 = referenceInput(gb200);
const hour = acceleratorHourCost(referenceGb200);
const energyUsd = hour.economic.energyIt + hour.economic.electricalLosses + hour.economic.cooling;

const published = {
  softwareMultiplierRatio: 1.2,
  powerElasticity: 0.35,
  acceleratorHourUsd: sumCostLines(hour.economic),
  energyUsdPerAcceleratorHour: energyUsd,
  servedTokensPerSecond: 4000 * 0.6,
  priceUsdPerMtok: 0.6,
  grossMarginFraction: 0.45,
  passThroughFraction: 0.5,
};

describe("a software stack 20 % faster", () => {
  const lever = softwareLever(published);

  // E = 0.1159 of c_h = 1.877 USD/h. c_h' = 1.877 + 0.1159 x 0.35 x 0.2 = 1.885; / 1.877 / 1.2 = 0.8369.
  test("cuts unit cost by 16.3 %, close to the ceiling of 16.7 %", () => {
    expect((lever.unitCostRatio - 1) * 100).toBeCloseTo(-16.3, 1);
    expect(lever.freedPowerFraction * 100).toBeCloseTo(16.7, 1);
  });

  // 20 % of 6.17 % is 1.2 %; energy per token falls to 1.07 / 1.2 = 0.892 of itself: 10.8 % of 6.17 % is 0.7 %.
  test("is about thirteen times what 20 % off the electricity bill would be", () => {
    expect(lever.electricityBillMisreadingFraction * 100).toBeCloseTo(-1.2, 1);
    expect(lever.electricityContributionFraction * 100).toBeCloseTo(-0.7, 1);
    expect(Math.round((lever.unitCostRatio - 1) / lever.electricityBillMisreadingFraction)).toBe(13);
  });

  test.each([
    [0.3, 41.4],
    [0.45, 54],
    [0.7, 74.9],
  ])("lifts a gross margin of %s to %s %%", (grossMarginFraction, afterPercent) => {
    const after = softwareLever({ ...published, grossMarginFraction }).grossMarginAfterFraction;
    expect(after * 100).toBeCloseTo(afterPercent, 1);
  });

  // Revenue 2400 x 31.536 Mtok x 0.6 = 45,412 USD; extra energy 0.1159 x 0.07 x 8760 = 71.
  // phi 0: 45,412 x 0.2 - 71 = 9,011. phi 0.5: 45,412 x (sqrt(1.2) - 1) - 71 = 4,263. phi 1: -71.
  test("is worth 9.0k, 4.3k or -71 USD a year sold out, as customers keep none, half or all of it", () => {
    const soldOut = (passThroughFraction: number): number =>
      softwareLever({ ...published, passThroughFraction }).cashFlow.soldOutUsd;
    expect(soldOut(0) / 1000).toBeCloseTo(9, 1);
    expect(soldOut(0.5) / 1000).toBeCloseTo(4.3, 1);
    expect(soldOut(1)).toBeCloseTo(-71, 0);
    expect(lever.cashFlow.competitiveUsd).toBe(soldOut(1));
  });

  // Now: 0.1159 x 0.1083 x 8760 = 110. Later: 1.877 x 0.1631 x 8760 = 2.68k.
  test("saves about 110 USD a year now and 2.7k of deferred fleet where demand is the limit", () => {
    expect(lever.cashFlow.demandBoundNowUsd).toBeCloseTo(110, 0);
    expect(lever.cashFlow.demandBoundDeferredUsd / 1000).toBeCloseTo(2.7, 1);
  });

  test("agrees with the cost model run at the same multiplier", () => {
    const after = unitCost({ ...referenceGb200, softwareMultiplierRatio: 1.2, egressUsdPerGb: 0 }).mtok
      .totalUsd;
    const before = unitCost({ ...referenceGb200, egressUsdPerGb: 0 }).mtok.totalUsd;
    expect(after / before).toBeCloseTo(lever.unitCostRatio, 12);
  });
});

describe("software lever", () => {
  const gain = fc.double({ min: 0.3, max: 5, noNaN: true });
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  test("changes nothing at a multiplier of one, whatever the pass-through", () => {
    fc.assert(
      fc.property(share, share, (powerElasticity, passThroughFraction) => {
        const lever = softwareLever({
          ...published,
          softwareMultiplierRatio: 1,
          powerElasticity,
          passThroughFraction,
        });
        expect(lever.unitCostRatio).toBe(1);
        expect(lever.cashFlow.soldOutUsd).toBeCloseTo(0, 9);
      }),
    );
  });

  test("costs less per token with more goodput, and more when software regresses", () => {
    fc.assert(
      fc.property(gain, share, (softwareMultiplierRatio, powerElasticity) => {
        const { unitCostRatio } = softwareLever({ ...published, softwareMultiplierRatio, powerElasticity });
        if (softwareMultiplierRatio > 1) expect(unitCostRatio).toBeLessThan(1);
        if (softwareMultiplierRatio < 1) expect(unitCostRatio).toBeGreaterThan(1);
      }),
    );
  });

  test("margin decays from the leader's gain to where it started", () => {
    const at = (yearsSinceAdoption: number): number =>
      marginWhileRivalsAdopt({
        marginBeforeFraction: 0.45,
        marginAfterFraction: 0.54,
        yearsSinceAdoption,
        adoptionLagYears: 1,
      });
    expect(at(0)).toBe(0.54);
    expect(at(1)).toBeCloseTo(0.45 + 0.09 / Math.E, 12); // 1/e of the gain is left after one lag
    expect(at(50)).toBeCloseTo(0.45, 12);
  });

  // Price 1 / 1.2; at elasticity 2 demand grows 1.44 times, energy 1.44 x 1.07 / 1.2 = 1.284.
  test("uses more energy when demand is elastic and capacity allows, less when it does not", () => {
    const terms = {
      softwareMultiplierRatio: 1.2,
      powerElasticity: 0.35,
      passThroughFraction: 1,
      priceElasticity: 2,
      capacityToDemandRatio: 2,
    };
    const elastic = demandResponse(terms);
    expect(elastic.quantityRatio).toBeCloseTo(1.44, 12);
    expect(elastic.energyRatio).toBeCloseTo(1.284, 12);
    expect(elastic.capacityBound).toBe(false);
    expect(demandResponse({ ...terms, capacityToDemandRatio: 1 })).toMatchObject({
      quantityRatio: 1.2,
      capacityBound: true,
    });
    expect(demandResponse({ ...terms, priceElasticity: 0.3 }).energyRatio).toBeLessThan(1);
  });

  test.each([
    { softwareMultiplierRatio: 0 },
    { softwareMultiplierRatio: Number.NaN },
    { powerElasticity: 1.1 },
    { passThroughFraction: -0.1 },
    { acceleratorHourUsd: 0 },
    { servedTokensPerSecond: -1 },
    { grossMarginFraction: 1.2 },
  ])("rejects %o", (change) => {
    expect(() => softwareLever({ ...published, ...change })).toThrow(RangeError);
  });
});
