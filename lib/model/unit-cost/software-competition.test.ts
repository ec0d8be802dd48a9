import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softwareCompetition, type CompetitionTerms } from "./software-competition";
import { softwareLever, type SoftwareLeverInput } from "./software-lever";

const input: SoftwareLeverInput = {
  softwareMultiplierRatio: 1.2,
  powerElasticity: 0.35,
  acceleratorHourUsd: 1.877,
  energyUsdPerAcceleratorHour: 0.1159,
  servedTokensPerSecond: 2400,
  priceUsdPerMtok: 0.6,
  grossMarginFraction: 0.45,
  passThroughFraction: 0.5,
};
const terms: CompetitionTerms = { priceElasticity: 1.1, capacityToDemandRatio: 1, adoptionLagYears: 1 };

function competition(part: Partial<CompetitionTerms>, lever: Partial<SoftwareLeverInput> = {}) {
  const whole = { ...input, ...lever };
  return softwareCompetition(whole, softwareLever(whole), { ...terms, ...part });
}

describe("softwareCompetition", () => {
  // R = 2,400 x 31,536,000 s x 0.60 / 1e6 = 45,412 USD. P'/P = 1.2^-0.5 = 0.91287, Q'/Q = 1.2^0.55 = 1.10547: revenue
  // x 1.00916 = +415.9. Energy per token (1 + 0.35 x 0.2) / 1.2 = 0.89167, x 1.10547 = 0.98571; 1,015.3 USD x 0.01429 = 14.5 saved.
  test("customers answer half the gain passed on", () => {
    const { demand } = competition({});
    expect(demand.capacityBound).toBe(false);
    expect(demand.cashFlowUsd).toBeCloseTo(415.9 + 14.5, 0);
  });

  // Margin 45 % to 54.0 %. m(1) = 54.0 - 9.0 x (1 - 1/e) = 48.3 %; over a year R x 9.0 % x 0.632 = 2,578 USD.
  test("a held price fades as rivals adopt", () => {
    const { marginByYear, fadingCashFlow } = competition({});
    expect(marginByYear[0]?.grossMarginFraction).toBeCloseTo(0.54, 3);
    expect(marginByYear.find(({ year }) => year === 1)?.grossMarginFraction).toBeCloseTo(0.483, 3);
    expect(fadingCashFlow.firstYearUsd / 1000).toBeCloseTo(2.58, 1);
  });

  test("more of a gain is kept the longer rivals take, and never more than all of it", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (adoptionLagYears) => {
        const { fadingCashFlow } = competition({ adoptionLagYears });
        const slower = competition({ adoptionLagYears: adoptionLagYears * 1.5 }).fadingCashFlow;
        expect(slower.fiveYearsUsd).toBeGreaterThan(fadingCashFlow.fiveYearsUsd);
        expect(fadingCashFlow.fiveYearsUsd).toBeGreaterThan(fadingCashFlow.firstYearUsd);
        expect(fadingCashFlow.firstYearUsd).toBeLessThan(45_412 * 0.0901);
      }),
    );
  });

  test("elastic demand with all of the gain passed on uses more energy than before", () => {
    expect(
      competition({ priceElasticity: 2, capacityToDemandRatio: 3 }, { passThroughFraction: 1 }).demand
        .energyRatio,
    ).toBeGreaterThan(1);
    expect(
      competition({ priceElasticity: 0.3, capacityToDemandRatio: 3 }, { passThroughFraction: 1 }).demand
        .energyRatio,
    ).toBeLessThan(1);
  });

  test.each([
    [{ priceElasticity: -1 }, "priceElasticity"],
    [{ capacityToDemandRatio: 0.5 }, "capacityToDemandRatio"],
    [{ adoptionLagYears: 0 }, "adoptionLagYears"],
  ])("refuses %j", (part, field) => {
    expect(() => competition(part)).toThrow(field);
  });
});
