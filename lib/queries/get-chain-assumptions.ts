import { AppError } from "@/lib/errors/app-error";
import {
  assertChainAssumptions,
  chainAssumptionKeys,
  type ChainAssumptionKey,
  type ChainAssumptions,
} from "@/lib/model/value-chain/chain-assumptions";
import type { Assumption } from "./list-assumptions";
import { isVendorAssumption } from "./vendor-assumptions";

const idByKey = {
  opticalShareOfNetworkFraction: "S200",
  coolingShareOfFacilityFraction: "S201",
  electricalShareOfFacilityFraction: "S202",
  generationShareOfPowerFraction: "S203",
  memoryFoundryShareOfSiliconFraction: "S204",
  memoryFoundryShareOfSystemsFraction: "S205",
  siliconLagQuarters: "S206",
  networkLagQuarters: "S207",
  systemsLagQuarters: "S208",
  electricalLagQuarters: "S209",
  coolingLagQuarters: "S210",
  generationLagQuarters: "S211",
  constructionLagQuarters: "S212",
  earlierCapexRatio: "S213",
  leasedShareOfEnergisedFraction: "S214",
  rentUsdPerKwMonth: "S215",
  opticsReplacedPerYearFraction: "S216",
  softwareShareOfRevenueFraction: "S217",
  neocloudShareOfComputeFraction: "S218",
  sharePersistenceFraction: "S219",
} as const satisfies Record<ChainAssumptionKey, string>;

/** AI's part of big-five capex in the last filed year, and all AI capex over it. */
const capexBasisIds = ["S04", "S05"] as const;

/** Published of the same splits: a check on them, no input. */
const anchorIds = ["S221", "S222", "C01", "S223", "S224"] as const;
export type AnchorId = (typeof anchorIds)[number];

const HAIRCUT = "S220";
const SPREAD_YEARS = "S225";

export type SourcedAssumption = Pick<
  Assumption,
  "id" | "name" | "unit" | "low" | "mode" | "high" | "sourceTitle" | "sourceUrl" | "note"
>;

export type ChainAssumptionSet = {
  values: ChainAssumptions;
  /** Where the reader's haircut on financed revenue starts. */
  haircutFraction: number;
  financingSpreadYears: number;
  sources: SourcedAssumption[];
  capexBasis: SourcedAssumption[];
  anchors: (SourcedAssumption & { id: AnchorId })[];
};

/** @throws {AppError} NOT_FOUND for one that is not stored; {FieldRangeError} for one out of range. */
export function chainAssumptionsOf(assumptions: readonly Assumption[]): ChainAssumptionSet {
  const byId = new Map(assumptions.map((row) => [row.id, row]));
  const rowOf = (id: string): SourcedAssumption => {
    const row = byId.get(id);
    if (row === undefined || row.mode === null) {
      throw new AppError("NOT_FOUND", `The database has no value for the assumption ${id}.`);
    }
    const { name, unit, low, mode, high, sourceTitle, sourceUrl, note } = row;
    return { id, name, unit, low, mode, high, sourceTitle, sourceUrl, note };
  };
  const modeOf = (id: string): number => rowOf(id).mode ?? Number.NaN;
  const values = Object.fromEntries(
    chainAssumptionKeys.map((key) => [key, modeOf(idByKey[key])]),
  ) as ChainAssumptions;
  assertChainAssumptions(values);
  return {
    values,
    haircutFraction: modeOf(HAIRCUT),
    financingSpreadYears: modeOf(SPREAD_YEARS),
    sources: [
      ...Object.values(idByKey),
      HAIRCUT,
      SPREAD_YEARS,
      ...assumptions.filter(isVendorAssumption).map(({ id }) => id),
    ].map(rowOf),
    capexBasis: capexBasisIds.map(rowOf),
    anchors: anchorIds.map((id) => ({ ...rowOf(id), id })),
  };
}
