import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { snapshotAssumptions, snapshotRegionFacts } from "@/lib/testing/snapshot-cost-fixture";
import { brent } from "../numeric/brent";
import { climatePue, type CoolingMix, type CoolingPlant } from "./climate-pue";
import { coolingClimate, coolingPlant } from "./cooling-choice";
import { meanExcessK, type CoolingClimate } from "./cooling-climate";

const ELECTRICAL_EFFICIENCY = 0.95; // D11
const plant = coolingPlant(snapshotAssumptions);
const climateOf = (zone: string): CoolingClimate => {
  const found = coolingClimate(snapshotRegionFacts, zone);
  if (found === null) throw new Error(`no climate of ${zone}`);
  return found.climate;
};
const reference = climateOf("US");
const airHall: CoolingMix = {
  airHeatFraction: 1,
  liquidHeatFraction: 0,
  airSupplyC: 27,
  waterSupplyC: 27,
  heatRejection: "evaporative",
};
const liquidHall: CoolingMix = { ...airHall, airHeatFraction: 0.2, liquidHeatFraction: 0.8 };
const dryHall: CoolingMix = { ...liquidHall, heatRejection: "dry" };
const pueOf = (mix: CoolingMix, climate = reference, chosen = plant) =>
  climatePue(climate, mix, chosen, ELECTRICAL_EFFICIENCY);

describe("meanExcessK", () => {
  // Even from -5 to 25: above 13 for 12/30 of the year, by 6 on average: 0.4 x 6 = 2.4. Below -5 all of it: 10 - (-8) = 18.
  test.each([
    [13, 2.4],
    [-8, 18],
    [25, 0],
    [30, 0],
    [10, 3.75],
  ])("above %d degrees", (limitC, excessK) => {
    expect(meanExcessK({ meanC: 10, designC: 25 }, limitC)).toBeCloseTo(excessK, 12);
  });

  test("a site without seasons is always or never too warm", () => {
    expect(meanExcessK({ meanC: 26, designC: 26 }, 20)).toBe(6);
    expect(meanExcessK({ meanC: 26, designC: 26 }, 27)).toBe(0);
  });
});

describe("climatePue reproduces the published ratios it was calibrated to", () => {
  test("D08: air 1.27; D07: liquid 1.12", () => {
    expect(pueOf(airHall).annualRatio).toBeCloseTo(1.27, 3);
    expect(pueOf(liquidHall).annualRatio).toBeCloseTo(1.12, 3);
  });

  test("D10: peaks from Google's 1.19-1.20, evaporative, to the 1.35 of Fairwater and Colossus, dry", () => {
    expect(pueOf(liquidHall).peakRatio).toBeGreaterThanOrEqual(1.19);
    expect(pueOf(liquidHall).peakRatio).toBeLessThanOrEqual(1.2);
    expect(pueOf(dryHall).peakRatio).toBeCloseTo(1.35, 2);
    expect(pueOf(airHall).peakRatio).toBeLessThanOrEqual(1.4); // the high end of D10
  });

  // Four coefficients to four anchors, solved again here from the anchors alone.
  test("the calibrated coefficients are those the anchors give", () => {
    const losses = 1 / ELECTRICAL_EFFICIENCY + plant.auxiliaryRatio;
    const { meanWetBulbC: meanC, designWetBulbC: designC, designDryBulbC } = reference;
    const chiller = (1.35 - 1.195) / (designDryBulbC - designC + plant.dryApproachK);
    const excess = (limitC: number) => meanExcessK({ meanC, designC }, limitC);
    const airLimitC = 27 - plant.airApproachK;
    const air = 1.27 - losses;
    const liquid = (1.12 - losses - 0.2 * air) / 0.8;
    const airRiseK = designC - airLimitC - excess(airLimitC);
    const riseK = ((1.195 - 1.12) / chiller - 0.2 * airRiseK) / 0.8;
    const liquidLimitC = brent((limitC) => designC - limitC - excess(limitC) - riseK, 5, designC, 0);
    expect(plant.chillerRatioPerKelvin).toBeCloseTo(chiller, 5);
    expect(plant.airPathRatio).toBeCloseTo(air - chiller * excess(airLimitC), 4);
    expect(plant.liquidPathRatio).toBeCloseTo(liquid - chiller * excess(liquidLimitC), 3);
    expect(plant.liquidApproachK).toBeCloseTo(27 - liquidLimitC, 2);
  });
});

describe("climatePue in any climate", () => {
  const climates = fc
    .record({
      meanWetBulbC: fc.double({ min: -10, max: 28, noNaN: true }),
      dryAboveWetK: fc.double({ min: 0, max: 12, noNaN: true }),
      wetSwingK: fc.double({ min: 0, max: 25, noNaN: true }),
      drySwingK: fc.double({ min: 0, max: 30, noNaN: true }),
    })
    .map(({ meanWetBulbC, dryAboveWetK, wetSwingK, drySwingK }) => ({
      meanWetBulbC,
      meanDryBulbC: meanWetBulbC + dryAboveWetK,
      designWetBulbC: meanWetBulbC + wetSwingK,
      designDryBulbC: meanWetBulbC + Math.max(dryAboveWetK + drySwingK, wetSwingK),
    }));
  const mixes = fc
    .record({
      airHeatFraction: fc.double({ min: 0, max: 1, noNaN: true }),
      airSupplyC: fc.constantFrom(22, 27, 32, 35),
      waterSupplyC: fc.constantFrom(17, 27, 32, 40, 45),
      heatRejection: fc.constantFrom("evaporative" as const, "dry" as const),
    })
    .map((mix) => ({ ...mix, liquidHeatFraction: 1 - mix.airHeatFraction }));

  test("is never below the electrical chain alone, and sized for no less than it is billed", () => {
    fc.assert(
      fc.property(climates, mixes, fc.double({ min: 0.5, max: 1, noNaN: true }), (climate, mix, eta) => {
        const { annualRatio, peakRatio } = climatePue(climate, mix, plant, eta);
        expect(annualRatio).toBeGreaterThanOrEqual(1 / eta);
        expect(peakRatio).toBeGreaterThanOrEqual(annualRatio - 1e-12);
      }),
    );
  });

  test("is the sum of its parts", () => {
    fc.assert(
      fc.property(climates, mixes, (climate, mix) => {
        const pue = climatePue(climate, mix, plant, ELECTRICAL_EFFICIENCY);
        const parts =
          1 / ELECTRICAL_EFFICIENCY +
          mix.airHeatFraction * pue.airCoolingRatio +
          mix.liquidHeatFraction * pue.liquidCoolingRatio +
          plant.auxiliaryRatio;
        expect(pue.annualRatio).toBeCloseTo(parts, 12);
      }),
    );
  });

  test("never falls as the air gets warmer or wetter, the year and the design day alike", () => {
    const warmer = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(climates, mixes, warmer, warmer, (climate, mix, meanK, designK) => {
        const before = climatePue(climate, mix, plant, ELECTRICAL_EFFICIENCY);
        const shifted: CoolingClimate = {
          meanWetBulbC: climate.meanWetBulbC + meanK,
          meanDryBulbC: climate.meanDryBulbC + meanK,
          designWetBulbC: climate.designWetBulbC + meanK + designK,
          designDryBulbC: climate.designDryBulbC + meanK + designK,
        };
        const after = climatePue(shifted, mix, plant, ELECTRICAL_EFFICIENCY);
        expect(after.annualRatio).toBeGreaterThanOrEqual(before.annualRatio - 1e-12);
        expect(after.peakRatio).toBeGreaterThanOrEqual(before.peakRatio - 1e-12);
      }),
    );
  });

  test("never rises with a warmer supply, and dry plant never takes less power than evaporative", () => {
    fc.assert(
      fc.property(climates, mixes, (climate, mix) => {
        const warm = { ...mix, airSupplyC: mix.airSupplyC + 5, waterSupplyC: mix.waterSupplyC + 5 };
        expect(pueOf(warm, climate).annualRatio).toBeLessThanOrEqual(pueOf(mix, climate).annualRatio + 1e-12);
        const [dry, evaporative] = (["dry", "evaporative"] as const).map((heatRejection) =>
          pueOf({ ...mix, heatRejection }, climate),
        );
        expect(dry?.peakRatio).toBeGreaterThanOrEqual((evaporative?.peakRatio ?? NaN) - 1e-12);
      }),
    );
  });

  test("every bundled climate stands, warm ones above cool ones", () => {
    const zones = [...new Set(snapshotRegionFacts.map(({ zone }) => zone))].filter(
      (zone) => coolingClimate(snapshotRegionFacts, zone) !== null,
    );
    expect(zones.length).toBeGreaterThanOrEqual(30);
    for (const zone of zones) {
      const { annualRatio, peakRatio } = pueOf(liquidHall, climateOf(zone));
      expect([zone, annualRatio > 1.07]).toEqual([zone, true]);
      expect([zone, peakRatio < 1.5]).toEqual([zone, true]);
    }
    expect(pueOf(airHall, climateOf("SG")).annualRatio).toBeGreaterThan(
      pueOf(airHall, climateOf("NO")).annualRatio,
    );
  });
});

describe("climatePue refuses", () => {
  const broken: CoolingPlant = plant;
  test.each([
    [
      { ...airHall, airHeatFraction: 0.7, liquidHeatFraction: 0.2 },
      reference,
      /airHeatFraction \+ liquidHeatFraction must be 1, got 0\.8999/,
    ],
    [
      { ...airHall, airHeatFraction: -0.2, liquidHeatFraction: 1.2 },
      reference,
      /airHeatFraction must be from 0 to 1, got -0\.2/,
    ],
    [
      airHall,
      { ...reference, designWetBulbC: 5 },
      /designWetBulbC must be at least meanWetBulbC = 10, got 5/,
    ],
    [airHall, { ...reference, meanDryBulbC: Number.NaN }, /meanDryBulbC/],
  ])("%j %j", (mix, climate, message) => {
    expect(() => climatePue(climate, mix, broken, ELECTRICAL_EFFICIENCY)).toThrow(RangeError);
    expect(() => climatePue(climate, mix, broken, ELECTRICAL_EFFICIENCY)).toThrow(message);
  });
});
