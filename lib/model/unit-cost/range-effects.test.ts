import { expect, test } from "vitest";
import { gb200, referenceInput } from "../reference-cases/accelerator-reference.fixture";
import { rangeEffects } from "./range-effects";
import { unitCost } from "./unit-cost";
import { unitCostFieldNames, type UnitCostField } from "./unit-cost-fields";

const input = referenceInput(gb200);

function ranges(given: Partial<Record<UnitCostField, { low: number; high: number }>>) {
  return Object.fromEntries(
    unitCostFieldNames.map((field) => [field, given[field] ?? { low: null, high: null }]),
  ) as Record<UnitCostField, { low: number | null; high: number | null }>;
}

test("each end is the cost with that input alone changed, widest swing first", () => {
  const effects = rangeEffects(
    input,
    ranges({
      electricityPriceUsdPerMwh: { low: 40, high: 120 },
      utilisationFraction: { low: 0.3, high: 0.85 },
    }),
  );
  expect(effects.map(({ field }) => field)).toEqual(["utilisationFraction", "electricityPriceUsdPerMwh"]);
  const { totalUsd, lines } = unitCost(input).mtok;
  const hourly = (totalUsd - lines.egress) * input.utilisationFraction; // egress is paid by the token
  expect(effects[0]?.low.usdPerMtok).toBeCloseTo(hourly / 0.3 + lines.egress, 12);
  expect(effects[0]?.high.usdPerMtok).toBeCloseTo(hourly / 0.85 + lines.egress, 12);
});

test("an end that contradicts another input, a point and an input without effect are left out", () => {
  const effects = rangeEffects(
    input,
    ranges({
      pueRatio: { low: 1, high: 1.5 }, // below 1 / efficiency
      waccFraction: { low: 0.08, high: 0.08 },
      powerElasticity: { low: 0, high: 1 }, // no effect while software runs as measured
    }),
  );
  expect(effects).toEqual([]);
});
