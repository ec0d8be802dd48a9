import { describe, expect, test } from "vitest";
import { snapshotAssumptions as assumptions } from "@/lib/testing/snapshot-cost-fixture";
import type { FieldSource } from "./field-source";
import { assumedSource, overriddenSource, sourceFromAssumption } from "./field-source";
import { inputDistributions } from "./input-distributions";
import { unitCostFieldNames, type UnitCostField } from "./unit-cost-fields";

function row(id: string): FieldSource {
  const found = assumptions.find((assumption) => assumption.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return sourceFromAssumption(found);
}

const distributionsOf = (given: Partial<Record<UnitCostField, FieldSource>>) =>
  inputDistributions(
    Object.fromEntries(
      unitCostFieldNames.map((field) => [field, given[field] ?? assumedSource(1, "one value")]),
    ) as Record<UnitCostField, FieldSource>,
    assumptions,
  );

describe("inputDistributions", () => {
  test("reads each row in its own words, and whole numbers as their stated values", () => {
    const read = distributionsOf({
      itLifeYears: row("D14"),
      egressUsdPerGb: row("C09"),
      networkTierCount: row("S14"),
      acceleratorPriceUsd: row("A02"),
    });
    expect(read.itLifeYears).toEqual({ kind: "triangular", low: 3, mode: 5, high: 6 });
    expect(read.egressUsdPerGb).toEqual({ kind: "loguniform", low: 0.001, high: 0.05 });
    expect(read.networkTierCount).toEqual({ kind: "discrete", values: [2, 3, 3] });
    expect(read.acceleratorPriceUsd?.kind).toBe("lognormal");
  });

  test("fixes what the reader set, what has one value, what was chosen beside the mode, book lives and licences", () => {
    const read = distributionsOf({
      itLifeYears: overriddenSource(row("D14"), 4),
      waterUsageLitresPerKwh: { ...row("D12"), value: 1.15 },
      itBookLifeYears: row("D14"),
      facilityBookLifeYears: row("D13"),
      softwareUsdPerAcceleratorYear: row("F09"),
    });
    expect(Object.keys(read)).toEqual(["softwareMultiplierRatio"]);
  });

  test("throughput carries one software version, unless the reader set the multiplier", () => {
    expect(distributionsOf({}).softwareMultiplierRatio?.kind).toBe("lognormal");
    const set = overriddenSource(assumedSource(1, "Software as measured"), 1.2);
    expect(distributionsOf({ softwareMultiplierRatio: set }).softwareMultiplierRatio).toBeUndefined();
  });

  // E01 40 / 70 / 120 around 140: twice each.
  test("a price from a series keeps the relative spread of the assumption it replaces", () => {
    const series = { ...row("E01"), value: 140, assumptionId: null };
    const price = (source: FieldSource) =>
      distributionsOf({ electricityPriceUsdPerMwh: source }).electricityPriceUsdPerMwh;
    expect(price(series)).toEqual({ kind: "triangular", low: 80, mode: 140, high: 240 });
    expect(price({ ...series, value: -5 })).toBeUndefined();
  });

  test("names the field of a range that contradicts itself", () => {
    expect(() => distributionsOf({ itLifeYears: { ...row("D14"), low: 7 } })).toThrow(/^itLifeYears: low/);
  });
});
