import type { AcceleratorHardwareId } from "./accelerator-hardware";
import { assumedFieldValue, buildUnitCostInput, type UnitCostInputs } from "./build-unit-cost-input";
import { chooseServiceLevel, chooseServingPoint, type ServingChoice } from "./choose-serving-point";
import { coolingClimate, coolingResult, type CoolingChoice, type CoolingResult } from "./cooling-choice";
import type { CostAssumption } from "./field-source";
import { footprint, type Footprint } from "./footprint";
import type { HardwareConstant } from "./hardware-vintage";
import { leverInputOf, type LeverTerms } from "./lever-input";
import type { OperatingPoint, TokensCounted } from "./operating-point";
import { operatingPointOf, type OwnOperatingPoint } from "./own-operating-point";
import type { OwnerClass } from "./owner-class";
import { regionFact, type RegionFact } from "./region-fact";
import type { RegionalElectricityPrice, RetailMarketType } from "./regional-electricity-price";
import type { RequestShape } from "./request-shape";
import type { Interconnect } from "./scale-out-interconnect";
import { rooflineServing, type RooflineServing } from "./roofline-serving";
import type { ServingPoint } from "./serving-point";
import { softwareCompetition, type CompetitionTerms, type SoftwareCompetition } from "./software-competition";
import { softwareLever, type SoftwareLever } from "./software-lever";
import { statedServing, type StatedServing } from "./stated-serving";
import { unitCost, type UnitCost } from "./unit-cost";
import type { UnitCostInput } from "./unit-cost-fields";
import { unmeasuredChoice, type UnknownChoice } from "./unmeasured-choice";

/** What the database knows: the same rows on the server and in the browser. */
export type UnitCostData = {
  assumptions: readonly CostAssumption[];
  operatingPoints: readonly OperatingPoint[];
  prices: readonly RegionalElectricityPrice[];
  regionFacts: readonly RegionFact[];
  hardwareConstants: readonly HardwareConstant[];
};

/** Where a site is that names no region: the assumed power price is one of the United States. */
const UNNAMED_ZONE = "US";

export type UnitCostChoice = {
  hardware?: AcceleratorHardwareId | undefined;
  model?: string | undefined;
  precision?: string | undefined;
  shape: RequestShape;
  workload?: string | undefined;
  interactivityTokensPerSecondPerUser: number;
  maxTimeToFirstTokenSeconds?: number | undefined;
  /** Where nothing was measured, a throughput from a calibrated roofline. */
  allowRoofline?: boolean | undefined;
  /** In place of the points on file. */
  operatingPoints?: readonly OwnOperatingPoint[] | undefined;
  region?: string | undefined;
  marketType: RetailMarketType;
  ownerClass: OwnerClass;
  /** Left out: the sourced PUE of the hardware's usual hall. */
  cooling?: CoolingChoice | undefined;
  /** Left out: pluggable optics, with which IT power is published. */
  interconnect?: Interconnect | undefined;
  /** Left out: the published intensity of the region. */
  carbonIntensityGramsCo2ePerKwh?: number | undefined;
  overrides: Partial<Record<keyof UnitCostInput, number | undefined>>;
  lever: LeverTerms;
  /** Left out: the market's answer to better software is not computed. */
  competition?: CompetitionTerms | undefined;
};

export type UnitCostQuote = {
  serving: ServingPoint | StatedServing | RooflineServing;
  /** Output: every figure per million tokens is per million output tokens, single-sided. */
  tokensCounted: TokensCounted;
  /** Null: the assumption for a data centre in the United States applies. */
  electricityPrice: RegionalElectricityPrice | null;
  /** Null: the sourced PUE applies. */
  cooling: CoolingResult | null;
  inputs: UnitCostInputs;
  cost: UnitCost;
  footprint: Footprint;
  priceUsdPerMtok: number;
  lever: SoftwareLever;
  competition: SoftwareCompetition | null;
};

/**
 * Inputs with their sources, cost with every line, and what better software is worth at the same inputs.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function quoteUnitCost(
  data: UnitCostData,
  choice: UnitCostChoice,
): UnitCostQuote | { unknown: UnknownChoice } {
  const { lever } = choice;
  if (!(lever.grossMarginFraction < 1)) {
    throw new RangeError(`grossMarginFraction must be below 1, got ${lever.grossMarginFraction}`);
  }
  const overrides = withoutGaps(choice.overrides);
  const electricityPrice = priceOf(data, choice, overrides);
  if (electricityPrice !== null && "unknown" in electricityPrice) return electricityPrice;
  const cooling = coolingOf(data, choice, overrides);
  if (cooling !== null && "unknown" in cooling) return cooling;
  const serving = servingOf(data, choice, overrides);
  if ("unknown" in serving) return serving;
  const inputs = buildUnitCostInput({
    assumptions: data.assumptions,
    servingPoint: serving,
    hardwareId: choice.hardware ?? null,
    ownerClass: choice.ownerClass,
    hardwareConstants: data.hardwareConstants,
    cooling,
    interconnect: choice.interconnect ?? "pluggable",
    overrides,
    electricityPriceUsdPerMwh: electricityPrice && {
      value: electricityPrice.trailingYearMeanUsdPerMwh,
      sourceTitle: electricityPrice.sourceTitle,
      sourceUrl: electricityPrice.sourceUrl,
      asOf: electricityPrice.newestMonth,
    },
  });
  const cost = unitCost(inputs.input);
  const { input } = inputs;
  const leverInput = leverInputOf(input, cost, lever);
  const leverResult = softwareLever(leverInput);
  return {
    serving,
    tokensCounted: "tokensCounted" in serving ? serving.tokensCounted : "total",
    electricityPrice,
    cooling,
    inputs,
    cost,
    footprint: footprint(
      {
        energyKwhPerMtok: cost.energyKwhPerMtok,
        pueRatio: input.pueRatio,
        waterUsageLitresPerKwh: input.waterUsageLitresPerKwh,
      },
      choice.region ?? UNNAMED_ZONE,
      data.regionFacts,
      choice.carbonIntensityGramsCo2ePerKwh,
    ),
    priceUsdPerMtok: leverInput.priceUsdPerMtok,
    lever: leverResult,
    competition:
      choice.competition === undefined
        ? null
        : softwareCompetition(leverInput, leverResult, choice.competition),
  };
}

/** A region without an ingested price stands where its price is stated and something else is known of it. */
function priceOf(
  { prices, regionFacts }: UnitCostData,
  { region, marketType }: UnitCostChoice,
  overrides: Partial<UnitCostInput>,
): RegionalElectricityPrice | null | { unknown: UnknownChoice } {
  if (region === undefined) return null;
  const ofType = prices.filter((price) => price.marketType === marketType);
  const found = ofType.find(({ zone }) => zone === region);
  if (found !== undefined) return found;
  const isKnownPlace = regionFacts.some(({ zone }) => zone === region);
  if (isKnownPlace && overrides.electricityPriceUsdPerMwh !== undefined) return null;
  const priced = ofType.map(({ zone }) => zone).join(", ");
  return { unknown: { field: "region", value: region, allowed: priced } };
}

function coolingOf(
  { regionFacts, assumptions }: UnitCostData,
  { cooling, region, hardware }: UnitCostChoice,
  overrides: Partial<UnitCostInput>,
): CoolingResult | null | { unknown: UnknownChoice } {
  if (cooling === undefined) return null;
  const zone = cooling.climate ?? region ?? UNNAMED_ZONE;
  const climate = coolingClimate(regionFacts, zone);
  if (climate === null) {
    const known = new Set(regionFacts.map((fact) => fact.zone));
    const allowed = [...known].filter((other) => regionFact(regionFacts, other, "design-wet-bulb") !== null);
    return { unknown: { field: "cooling.climate", value: zone, allowed: allowed.join(", ") } };
  }
  return coolingResult(
    cooling,
    climate,
    assumptions,
    hardware ?? null,
    overrides.electricalEfficiencyFraction ?? assumedFieldValue(assumptions, "electricalEfficiencyFraction"),
  );
}

/** What was measured; where nothing was, a throughput stated with its request shape stands in, or if allowed a roofline. */
function servingOf(
  data: UnitCostData,
  choice: UnitCostChoice,
  overrides: Partial<UnitCostInput>,
): ServingPoint | StatedServing | RooflineServing | { unknown: UnknownChoice } {
  const cachedToInputRatio =
    overrides.cachedToInputRatio ?? assumedFieldValue(data.assumptions, "cachedToInputRatio");
  const chosen = measuredServing(data.operatingPoints, choice, cachedToInputRatio);
  if (chosen !== null && chosen.point !== null) return chosen.point;
  const { throughputTokensPerSecond, inputTokens, outputTokens } = overrides;
  if (throughputTokensPerSecond !== undefined && inputTokens !== undefined && outputTokens !== undefined) {
    return statedServing({ inputTokens, outputTokens }, throughputTokensPerSecond, cachedToInputRatio);
  }
  if (chosen === null)
    throw new RangeError("model must be given, or overrides with throughput and request shape");
  const { operatingPoints, assumptions } = data;
  const roofline =
    choice.allowRoofline === true && choice.operatingPoints === undefined
      ? rooflineServing(operatingPoints, assumptions, choice, chosen, cachedToInputRatio)
      : null;
  return roofline ?? { unknown: unmeasuredChoice(chosen, choice) };
}

/** Null: nothing to look up, for want of hardware or model. */
function measuredServing(
  points: readonly OperatingPoint[],
  choice: UnitCostChoice,
  cachedToInputRatio: number,
): ServingChoice | null {
  const { hardware, model, operatingPoints } = choice;
  const wish = { ...choice, precision: choice.precision ?? null, cachedToInputRatio };
  if (operatingPoints !== undefined) {
    return chooseServiceLevel(
      operatingPoints.map((own) => operatingPointOf(own, choice)),
      wish,
    );
  }
  if (hardware === undefined || model === undefined) return null;
  return chooseServingPoint(points, { ...wish, hardware, model });
}

function withoutGaps(overrides: UnitCostChoice["overrides"]): Partial<UnitCostInput> {
  const given: Partial<UnitCostInput> = {};
  for (const [name, value] of Object.entries(overrides)) {
    if (value !== undefined) given[name as keyof UnitCostInput] = value;
  }
  return given;
}
