import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { FieldRangeError } from "../field-range-error";
import type { AcceleratorHardwareId } from "./accelerator-hardware";
import type { CoolingResult } from "./cooling-choice";
import {
  assumedSource,
  findAssumption,
  overriddenSource,
  sourceFromAssumption,
  statedSource,
  type CostAssumption,
  type FieldSource,
} from "./field-source";
import { listedHardware, unlistedHardware } from "./hardware-fields";
import type { HardwareConstant } from "./hardware-vintage";
import { interconnectFields } from "./interconnect-fields";
import { costOfCapitalAssumptionId, leaseOf, type OwnerClass } from "./owner-class";
import { reconcileServing } from "./reconcile-serving";
import type { Interconnect, InterconnectResult } from "./scale-out-interconnect";
import type { RooflineServing } from "./roofline-serving";
import type { ServingPoint } from "./serving-point";
import type { StatedServing } from "./stated-serving";
import {
  assertUnitCostInput,
  unitCostFieldNames,
  unitCostFields,
  type UnitCostField,
  type UnitCostInput,
} from "./unit-cost-fields";

const IT_BOOK_LIFE_ASSUMPTION_ID = "D14"; // its high end is what Alphabet, Microsoft and Oracle book

export type UnitCostSources = {
  assumptions: readonly CostAssumption[];
  servingPoint: ServingPoint | StatedServing | RooflineServing;
  /** Null: hardware this model has no row of; `overrides` must then hold what `unlistedHardwareFields` names. */
  hardwareId: AcceleratorHardwareId | null;
  /** Null: the assumption for a data centre in the United States. */
  electricityPriceUsdPerMwh: {
    value: number;
    sourceTitle: string;
    sourceUrl: string | null;
    asOf: string;
  } | null;
  overrides: Partial<UnitCostInput>;
  ownerClass: OwnerClass;
  /** Published constants of accelerators as known by then. */
  hardwareConstants: readonly HardwareConstant[];
  /** Null: the sourced PUE of the hardware, sizing ratio and water use. */
  cooling: CoolingResult | null;
  interconnect: Interconnect;
};

export type UnitCostInputs = {
  input: UnitCostInput;
  /** Where each value comes from, to show and to edit. */
  fields: Record<UnitCostField, FieldSource>;
  evidence: EvidenceStatus;
  interconnect: InterconnectResult;
};

/**
 * Inputs of `unitCost` from sourced assumptions, one accelerator and one serving point.
 * @throws {RangeError} if an assumption is missing or has no value, or a value is out of its range.
 */
export function buildUnitCostInput(request: UnitCostSources): UnitCostInputs {
  assertLease(request);
  const { published, interconnect } = publishedFields(request);
  const chosen = Object.fromEntries(
    unitCostFieldNames.map((name) => {
      const override = request.overrides[name];
      return [name, override === undefined ? published[name] : overriddenSource(published[name], override)];
    }),
  ) as Record<UnitCostField, FieldSource>;
  const set = Object.fromEntries(
    unitCostFieldNames.map((name) => [name, chosen[name].value]),
  ) as UnitCostInput;
  assertUnitCostInput(set);
  const input: UnitCostInput = { ...set, ...reconcileServing(set, request.overrides) };
  assertUnitCostInput(input);
  const fields = Object.fromEntries(
    unitCostFieldNames.map((name) => [
      name,
      input[name] === set[name] ? chosen[name] : followingSource(chosen[name], input[name]),
    ]),
  ) as Record<UnitCostField, FieldSource>;
  return {
    input,
    fields,
    evidence: weakestEvidence(unitCostFieldNames.map((name) => fields[name].evidence)),
    interconnect,
  };
}

/**
 * The sourced value of a field that neither hardware, owner, region nor operating point decides.
 * @throws {RangeError} if the field is decided by one of them, or its assumption is missing.
 */
export function assumedFieldValue(assumptions: readonly CostAssumption[], field: UnitCostField): number {
  const { assumptionId } = unitCostFields[field];
  if (assumptionId === null) throw new RangeError(`${field} has no assumption of its own`);
  return sourceFromAssumption(findAssumption(assumptions, assumptionId)).value;
}

function assertLease({ ownerClass, overrides }: UnitCostSources): void {
  if (ownerClass === "leased-colo" && overrides.leaseUsdPerItKwMonth === 0) {
    throw new FieldRangeError("leaseUsdPerItKwMonth", 0, "be above 0 for owner class leased-colo");
  }
}

type PublishedFields = { published: Record<UnitCostField, FieldSource>; interconnect: InterconnectResult };

function publishedFields(request: UnitCostSources): PublishedFields {
  const { servingPoint, overrides, cooling, electricityPriceUsdPerMwh: price } = request;
  const row = (id: string): FieldSource => sourceFromAssumption(findAssumption(request.assumptions, id));
  const fromTable = Object.fromEntries(
    unitCostFieldNames.flatMap((name) => {
      const { assumptionId } = unitCostFields[name];
      return assumptionId === null ? [] : [[name, row(assumptionId)]];
    }),
  ) as Record<UnitCostField, FieldSource>;
  const peakPue = cooling?.fields.peakPueRatio ?? fromTable.peakPueRatio;
  const hardware =
    request.hardwareId === null
      ? unlistedHardware(overrides, cooling?.fields.pueRatio ?? null)
      : listedHardware(
          request.hardwareId,
          row,
          request.hardwareConstants,
          overrides.peakPueRatio ?? peakPue.value,
        );
  const { interconnect, ...links } = interconnectFields(
    request.interconnect,
    overrides.networkTierCount ?? fromTable.networkTierCount.value,
    {
      opticsUsdPerTier: fromTable.opticsUsdPerTier,
      acceleratorItPowerKw: hardware.acceleratorItPowerKw,
    },
    row,
  );
  const published: Record<UnitCostField, FieldSource> = {
    ...fromTable,
    ...hardware,
    ...links,
    ...cooling?.fields,
    waccFraction: row(costOfCapitalAssumptionId[request.ownerClass]),
    itBookLifeYears: bookLife(row(IT_BOOK_LIFE_ASSUMPTION_ID)),
    electricityPriceUsdPerMwh:
      price === null
        ? fromTable.electricityPriceUsdPerMwh
        : {
            ...fromTable.electricityPriceUsdPerMwh,
            value: price.value,
            sourceTitle: price.sourceTitle,
            sourceUrl: price.sourceUrl,
            asOf: price.asOf,
            evidence: "reported",
            verification: "verified",
            assumptionId: null,
            note: null,
          },
    leaseUsdPerItKwMonth: leaseOf(request.ownerClass, row),
    takeOrPayFraction: assumedSource(0, "Energy is billed as drawn"),
    softwareMultiplierRatio: assumedSource(1, "Software as measured"),
    throughputTokensPerSecond: fromPoint(servingPoint, servingPoint.throughputTokensPerSecond),
    inputTokens: fromPoint(servingPoint, servingPoint.inputTokens),
    outputTokens: fromPoint(servingPoint, servingPoint.outputTokens),
    inputSecondsPerToken: fromPhase(servingPoint, servingPoint.inputSecondsPerToken),
    outputSecondsPerToken: fromPhase(servingPoint, servingPoint.outputSecondsPerToken),
  };
  return { published, interconnect };
}

function followingSource(source: FieldSource, value: number): FieldSource {
  return { ...source, value, evidence: "scenario", note: "Follows from a serving value set by hand." };
}

function bookLife(source: FieldSource): FieldSource {
  return { ...source, value: source.high ?? source.value };
}

function fromPoint(point: ServingPoint | StatedServing | RooflineServing, value: number): FieldSource {
  if (point.kind === "stated") return statedSource(value);
  if (point.kind === "roofline") {
    const { sourceTitle, sourceUrl, asOf, evidence, note } = point;
    return {
      ...assumedSource(value, sourceTitle),
      sourceUrl,
      asOf,
      evidence,
      verification: "unverified",
      note,
    };
  }
  return {
    ...assumedSource(value, point.sourceTitle),
    sourceUrl: point.sourceUrl,
    asOf: point.measuredOn,
    evidence: point.evidence,
    verification: point.evidence === "scenario" ? "overridden" : "verified",
    note: point.kind === "interpolated" ? "Read between two measured points." : point.interactivityReason,
  };
}

function fromPhase(point: ServingPoint | StatedServing | RooflineServing, value: number): FieldSource {
  const source = fromPoint(point, value);
  if (point.kind === "stated" || point.kind === "roofline") return { ...source, note: point.phaseReason };
  if (point.phaseBasis === "pools" || point.phaseBasis === "output-only")
    return { ...source, evidence: weakestEvidence([point.evidence, "derived"]) };
  return { ...source, evidence: "estimated", note: point.phaseReason ?? "Fitted to three request shapes." };
}
