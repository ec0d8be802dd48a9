import type { Distribution } from "../distribution/distribution";
import type { CostAssumption, FieldSource } from "./field-source";
import { softwareVersionDistribution } from "./software-version";
import { statedDistribution } from "./stated-distribution";
import { unitCostFieldDefinition, unitCostFieldNames, type UnitCostField } from "./unit-cost-fields";

export type InputDistributions = Partial<Record<UnitCostField, Distribution>>;

/** How long books are kept and whether a licence is bought: the owner decides, and no row says how likely each is. */
const policyFields: ReadonlySet<UnitCostField> = new Set([
  "itBookLifeYears",
  "facilityBookLifeYears",
  "softwareUsdPerAcceleratorYear",
]);

/**
 * How each input spreads, as its assumption states it. An input is fixed where the reader set it, its source gives no
 * range, the owner decides it, or its value was chosen beside the mode. A price from a series keeps the relative spread of the assumption it
 * replaces: a past mean is known, what will be paid is not. Throughput carries one change of software version, T = T0 s.
 * @throws {RangeError} naming the field, where its range contradicts its distribution.
 */
export function inputDistributions(
  fields: Record<UnitCostField, FieldSource>,
  assumptions: readonly CostAssumption[],
): InputDistributions {
  const wordOf = new Map(assumptions.map(({ id, distribution }) => [id, distribution]));
  const distributions: InputDistributions = {};
  for (const name of unitCostFieldNames) {
    const source = fields[name];
    if (source.verification === "overridden" || policyFields.has(name)) continue;
    const distribution =
      name === "softwareMultiplierRatio"
        ? softwareVersionDistribution(assumptions)
        : spreadOf(name, source, wordOf);
    if (distribution !== null) distributions[name] = distribution;
  }
  return distributions;
}

function spreadOf(
  name: UnitCostField,
  source: FieldSource,
  wordOf: ReadonlyMap<string, string>,
): Distribution | null {
  const { value, low, mode, high, assumptionId } = source;
  const isSeries = name === "electricityPriceUsdPerMwh" && assumptionId === null && value > 0;
  const factor = isSeries && mode !== null && mode > 0 ? value / mode : 1;
  if (!isSeries && value !== mode) return null;
  const times = (bound: number | null): number | null => (bound === null ? null : bound * factor);
  const word = assumptionId === null ? undefined : wordOf.get(assumptionId);
  try {
    const range = { low: times(low), mode: times(mode), high: times(high) };
    const isWhole = unitCostFieldDefinition(name).whole === true;
    return statedDistribution({ ...range, distribution: word ?? "estimated" }, isWhole);
  } catch (error) {
    if (error instanceof RangeError) throw new RangeError(`${name}: ${error.message}`, { cause: error });
    throw error;
  }
}
