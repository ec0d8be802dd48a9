import {
  overriddenSource,
  sourceFromAssumption,
  type CostAssumption,
  type FieldSource,
} from "../unit-cost/field-source";
import type { RegionalElectricityPrice } from "../unit-cost/regional-electricity-price";
import {
  assertCapacityInput,
  capacityFieldDefinition,
  capacityFieldNames,
  type CapacityField,
  type CapacityInput,
} from "./capacity-fields";
import { capacityRegions, priceZoneOfRegion } from "./capacity-region";

export type CapacityInputs = {
  input: CapacityInput;
  /** Where each value comes from, to show and to edit. */
  fields: Record<CapacityField, FieldSource>;
};

/** A price of the trailing year stands in for the power price of a region whose own zone is not ingested. */
const UNITED_STATES_PRICE_ASSUMPTION_ID = "E01";

/**
 * Inputs of the capacity model from sourced assumptions and the ingested power prices of its regions.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function buildCapacityInput(request: {
  assumptions: readonly CostAssumption[];
  prices: readonly RegionalElectricityPrice[];
  overrides: Partial<CapacityInput>;
}): CapacityInputs {
  const rows = new Map(request.assumptions.map((assumption) => [assumption.id, assumption]));
  const fields = Object.fromEntries(
    capacityFieldNames.map((name) => {
      const published = publishedField(name, rows, request.prices);
      const override = request.overrides[name];
      return [name, override === undefined ? published : overriddenSource(published, override)];
    }),
  ) as Record<CapacityField, FieldSource>;
  const input = Object.fromEntries(
    capacityFieldNames.map((name) => [name, fields[name].value]),
  ) as CapacityInput;
  assertCapacityInput(input);
  return { input, fields };
}

function publishedField(
  name: CapacityField,
  rows: ReadonlyMap<string, CostAssumption>,
  prices: readonly RegionalElectricityPrice[],
): FieldSource {
  const { assumptionId, perAssumptionUnit } = capacityFieldDefinition(name);
  const zone = priceZoneOfField(name);
  const assumption = rows.get(assumptionId ?? UNITED_STATES_PRICE_ASSUMPTION_ID);
  if (assumption === undefined) throw new RangeError(`assumptions must hold ${assumptionId}, got none`);
  const source = scaled(sourceFromAssumption(assumption), perAssumptionUnit ?? 1);
  const price = prices.find(
    (candidate) => candidate.zone === zone && candidate.marketType === "retail-industrial",
  );
  if (price === undefined) return source;
  return {
    ...source,
    value: price.trailingYearMeanUsdPerMwh,
    sourceTitle: price.sourceTitle,
    sourceUrl: price.sourceUrl,
    asOf: price.newestMonth,
    evidence: "reported",
    verification: "verified",
    assumptionId: null,
    low: null,
    mode: null,
    high: null,
    note: "Industrial retail price, mean of twelve months.",
  };
}

function priceZoneOfField(name: CapacityField): string | null {
  const region = capacityRegions.find((candidate) => name === `${candidate}ElectricityUsdPerMwh`);
  return region === undefined ? null : priceZoneOfRegion[region];
}

function scaled(source: FieldSource, factor: number): FieldSource {
  const times = (value: number | null): number | null => (value === null ? null : value * factor);
  return {
    ...source,
    value: source.value * factor,
    low: times(source.low),
    mode: times(source.mode),
    high: times(source.high),
  };
}
