import { W_PER_KW } from "@/lib/units/power";
import { acceleratorHardware, type AcceleratorHardwareId } from "./accelerator-hardware";
import { statedSource, type FieldSource } from "./field-source";
import { constantInForce, type HardwareConstant } from "./hardware-vintage";
import type { UnitCostInput } from "./unit-cost-fields";

export type HardwareField = "acceleratorPriceUsd" | "acceleratorTdpKw" | "acceleratorItPowerKw" | "pueRatio";

/** What a request must state for hardware outside the table; its PUE too, unless a cooling choice computes it. */
export const unlistedHardwareFields: readonly HardwareField[] = [
  "acceleratorPriceUsd",
  "acceleratorTdpKw",
  "acceleratorItPowerKw",
  "pueRatio",
];

/** Inputs of an accelerator of the table, its power as published by then. */
export function listedHardware(
  id: AcceleratorHardwareId,
  row: (id: string) => FieldSource,
  constants: readonly HardwareConstant[],
  peakPueRatio: number,
): Record<HardwareField, FieldSource> {
  const hardware = acceleratorHardware[id];
  const priceRow = row(hardware.priceAssumptionId);
  return {
    acceleratorPriceUsd: {
      ...priceRow,
      evidence: hardware.priceEvidence,
      note: hardware.priceCaveat ?? priceRow.note,
    },
    acceleratorTdpKw: scaled(row(hardware.tdpAssumptionId), 1 / W_PER_KW),
    acceleratorItPowerKw: itPower(
      row(hardware.itPowerAssumptionId),
      constantInForce(constants, id, "all-in-power"),
      peakPueRatio,
    ),
    pueRatio: row(hardware.pueAssumptionId),
  };
}

/** @throws {RangeError} naming what is not stated. */
export function unlistedHardware(
  overrides: Partial<UnitCostInput>,
  computedPue: FieldSource | null,
): Record<HardwareField, FieldSource> {
  const stated = (name: HardwareField): FieldSource => {
    const value = overrides[name];
    if (value === undefined) throw new RangeError(`${name} must be given for hardware outside the table`);
    return statedSource(value);
  };
  return {
    acceleratorPriceUsd: stated("acceleratorPriceUsd"),
    acceleratorTdpKw: stated("acceleratorTdpKw"),
    acceleratorItPowerKw: stated("acceleratorItPowerKw"),
    pueRatio: computedPue ?? stated("pueRatio"),
  };
}

/**
 * Nameplate at the IT boundary. A vintage that was published at the utility, provisioned with facility overhead, is divided by
 * the peak PUE, so that the ladder comes back to it: multiplying it would count the overhead twice.
 */
function itPower(assumed: FieldSource, vintage: HardwareConstant | null, peakPueRatio: number): FieldSource {
  if (vintage === null) {
    return { ...assumed, note: "No vintage of this power was known by then: the later figure stands in." };
  }
  const published = {
    sourceTitle: vintage.sourceTitle,
    sourceUrl: vintage.sourceUrl,
    asOf: vintage.knownAt.slice(0, 10),
  };
  if (vintage.boundary === "IT") return { ...assumed, ...published, value: vintage.value };
  const value = vintage.value / peakPueRatio;
  return {
    ...assumed,
    ...published,
    value,
    low: null,
    mode: value,
    high: null,
    assumptionId: null,
    evidence: "derived",
    note: `${vintage.value} kW at the utility as published then, over peak PUE ${peakPueRatio}.`,
  };
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
