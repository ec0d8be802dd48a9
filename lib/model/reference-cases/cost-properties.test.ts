import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costLines, sumCostLines } from "../unit-cost/cost-line";
import { unitCost } from "../unit-cost/unit-cost";
import {
  unitCostFieldDefinition,
  unitCostFieldNames,
  type UnitCostInput,
} from "../unit-cost/unit-cost-fields";
import { gb200, referenceInput } from "./accelerator-reference.fixture";

const reference = referenceInput(gb200);

/** Anything the model accepts, at prices that are not negative so that no line cancels another. */
const acceptedInput: fc.Arbitrary<UnitCostInput> = fc
  .record(
    Object.fromEntries(
      unitCostFieldNames.map((field) => {
        const { min, max, whole } = unitCostFieldDefinition(field);
        return [field, whole === true ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })];
      }),
    ),
  )
  .map((drawn) => drawn as UnitCostInput)
  .map((drawn) => ({
    ...drawn,
    electricityPriceUsdPerMwh: Math.abs(drawn.electricityPriceUsdPerMwh),
    pueRatio: Math.max(drawn.pueRatio, 1 / drawn.electricalEfficiencyFraction),
  }));

const pair = (min: number, max: number): fc.Arbitrary<[number, number]> =>
  fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.double({ min, max, noNaN: true }))
    .filter(([a, b]) => Math.abs(a - b) > 1e-3 * (max - min))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);

const costWith = (change: Partial<UnitCostInput>): number =>
  unitCost({ ...reference, ...change }).mtok.totalUsd;

describe("unit cost of any accepted input", () => {
  test("is the sum of its lines, none of them negative, in every view", () => {
    fc.assert(
      fc.property(acceptedInput, (input) => {
        const { acceleratorHour, mtok, byPhase } = unitCost(input);
        const views = [
          [acceleratorHour.lines, acceleratorHour.totalUsd],
          [acceleratorHour.straightLineLines, acceleratorHour.straightLineTotalUsd],
          [mtok.lines, mtok.totalUsd],
          [byPhase.lines.input, byPhase.inputUsdPerMtok],
          [byPhase.lines.cachedInput, byPhase.cachedInputUsdPerMtok],
          [byPhase.lines.output, byPhase.outputUsdPerMtok],
          [byPhase.lines.blended, byPhase.blendedUsdPerMtok],
        ] as const;
        for (const [lines, totalUsd] of views) {
          expect(sumCostLines(lines)).toBe(totalUsd);
          for (const line of costLines) expect(lines[line]).toBeGreaterThanOrEqual(-1e-9 * totalUsd);
        }
      }),
    );
  });

  test.each([
    ["electricityPriceUsdPerMwh", -500, 5000],
    ["pueRatio", 1.06, 3],
    ["acceleratorPriceUsd", 100, 500_000],
    ["waccFraction", 0, 0.5],
    ["facilityUsdPerItMw", 0, 1e8],
    ["egressUsdPerGb", 0, 10],
    ["backboneUsdPerGb", 0, 10],
  ] as const)("rises with %s", (field, min, max) => {
    fc.assert(
      fc.property(pair(min, max), ([low, high]) => {
        expect(costWith({ [field]: low })).toBeLessThan(costWith({ [field]: high }));
      }),
    );
  });

  test.each([
    ["utilisationFraction", 0.01, 1],
    ["goodputFraction", 0.01, 1],
    ["softwareMultiplierRatio", 0.2, 20],
    ["throughputTokensPerSecond", 1, 1e5],
    ["itLifeYears", 1, 15],
  ] as const)("falls with %s", (field, min, max) => {
    fc.assert(
      fc.property(pair(min, max), ([low, high]) => {
        expect(costWith({ [field]: low })).toBeGreaterThan(costWith({ [field]: high }));
      }),
    );
  });
});

describe("prices by kind of token", () => {
  const mix = fc.record({
    ratio: fc.double({ min: 0.01, max: 1, noNaN: true }), // accelerator-seconds of an input over an output token
    inputTokens: fc.integer({ min: 1, max: 100_000 }),
    outputTokens: fc.integer({ min: 1, max: 100_000 }),
  });
  const withMix = ({
    ratio,
    inputTokens,
    outputTokens,
  }: {
    ratio: number;
    inputTokens: number;
    outputTokens: number;
  }) => {
    const seconds =
      (inputTokens + outputTokens) /
      (reference.throughputTokensPerSecond * (ratio * inputTokens + outputTokens));
    const phases = { inputSecondsPerToken: ratio * seconds, outputSecondsPerToken: seconds };
    return unitCost({ ...reference, inputTokens, outputTokens, ...phases, cacheHitFraction: 0 });
  };

  test("a token on average never costs more than an output token, in either convention", () => {
    fc.assert(
      fc.property(mix, (drawn) => {
        const { mtok, byPhase, singleSided } = withMix(drawn);
        expect(mtok.totalUsd).toBeLessThanOrEqual(byPhase.outputUsdPerMtok * (1 + 1e-12));
        expect(mtok.totalUsd).toBeLessThanOrEqual(singleSided.outputUsdPerMtok * (1 + 1e-12));
      }),
    );
  });

  test("both-sided prices add up to the request, single-sided ones to twice its compute", () => {
    fc.assert(
      fc.property(mix, (drawn) => {
        const { mtok, byPhase, singleSided } = withMix(drawn);
        const inputShare = drawn.inputTokens / (drawn.inputTokens + drawn.outputTokens);
        const sum = (inputUsd: number, outputUsd: number): number =>
          inputShare * inputUsd + (1 - inputShare) * outputUsd;
        expect(sum(byPhase.inputUsdPerMtok, byPhase.outputUsdPerMtok) / mtok.totalUsd).toBeCloseTo(1, 9);
        const computeUsd = mtok.totalUsd - mtok.lines.egress;
        const single =
          sum(singleSided.inputUsdPerMtok ?? NaN, singleSided.outputUsdPerMtok) - mtok.lines.egress;
        expect(single / computeUsd).toBeCloseTo(2, 9);
      }),
    );
  });

  test("a cached token costs its ratio of a computed one", () => {
    const { byPhase, mtok } = unitCost(reference);
    expect(byPhase.cachedInputUsdPerMtok / byPhase.inputUsdPerMtok).toBeCloseTo(
      reference.cachedToInputRatio,
      12,
    );
    expect(byPhase.blendedUsdPerMtok).toBeLessThan(mtok.totalUsd);
  });
});

describe("inputs the model refuses", () => {
  test.each([
    [{ pueRatio: 1.05 }, /pueRatio must be at least 1 \/ electricalEfficiencyFraction = 1\.05\d+, got 1\.05/],
    [{ waccFraction: 0.6 }, /waccFraction must be from 0 to 0\.5.*got 0\.6/],
    [{ utilisationFraction: 0 }, /utilisationFraction/],
    [{ throughputTokensPerSecond: Number.NaN }, /throughputTokensPerSecond.*got NaN/],
    [{ electricityPriceUsdPerMwh: Infinity }, /electricityPriceUsdPerMwh/],
    [{ networkTierCount: 2.5 }, /ierCount must be a whole number/],
  ])("%o, naming the field and what is allowed", (change, message) => {
    expect(() => unitCost({ ...reference, ...change })).toThrow(RangeError);
    expect(() => unitCost({ ...reference, ...change })).toThrow(message);
  });
});
