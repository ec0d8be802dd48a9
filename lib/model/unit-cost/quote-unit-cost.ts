import type { AcceleratorHardwareId } from "./accelerator-hardware";
import { assumedFieldValue, buildUnitCostInput, type UnitCostInputs } from "./build-unit-cost-input";
import { chooseServiceLevel, chooseServingPoint, type ServingChoice } from "./choose-serving-point";
import type { CostAssumption } from "./field-source";
import type { OperatingPoint, TokensCounted } from "./operating-point";
import { operatingPointOf, type OwnOperatingPoint } from "./own-operating-point";
import type { OwnerClass } from "./owner-class";
import type { RegionalElectricityPrice, RetailMarketType } from "./regional-electricity-price";
import type { RequestShape } from "./request-shape";
import type { ServingPoint } from "./serving-point";
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
};

/** What better software would do on top of the software as it runs. */
export type LeverTerms = {
  softwareMultiplierRatio: number;
  /** The price held is cost ÷ (1 − margin). Below 1. */
  grossMarginFraction: number;
  /** Share of the gain given to customers, 0 to 1. */
  passThroughFraction: number;
};

export type UnitCostChoice = {
  hardware?: AcceleratorHardwareId | undefined;
  model?: string | undefined;
  precision?: string | undefined;
  shape: RequestShape;
  workload?: string | undefined;
  interactivityTokensPerSecondPerUser: number;
  maxTimeToFirstTokenSeconds?: number | undefined;
  /** In place of the points on file. */
  operatingPoints?: readonly OwnOperatingPoint[] | undefined;
  region?: string | undefined;
  marketType: RetailMarketType;
  ownerClass: OwnerClass;
  overrides: Partial<Record<keyof UnitCostInput, number | undefined>>;
  lever: LeverTerms;
};

export type UnitCostQuote = {
  serving: ServingPoint | StatedServing;
  /** Output: every figure per million tokens is per million output tokens, single-sided. */
  tokensCounted: TokensCounted;
  /** Null: the assumption for a data centre in the United States applies. */
  electricityPrice: RegionalElectricityPrice | null;
  inputs: UnitCostInputs;
  cost: UnitCost;
  priceUsdPerMtok: number;
  lever: SoftwareLever;
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
  const electricityPrice = priceOf(data.prices, choice);
  if (electricityPrice !== null && "unknown" in electricityPrice) return electricityPrice;
  const overrides = withoutGaps(choice.overrides);
  const serving = servingOf(data, choice, overrides);
  if ("unknown" in serving) return serving;
  const inputs = buildUnitCostInput({
    assumptions: data.assumptions,
    servingPoint: serving,
    hardwareId: choice.hardware ?? null,
    ownerClass: choice.ownerClass,
    overrides,
    electricityPriceUsdPerMwh: electricityPrice && {
      value: electricityPrice.trailingYearMeanUsdPerMwh,
      sourceTitle: electricityPrice.sourceTitle,
      sourceUrl: electricityPrice.sourceUrl,
      asOf: electricityPrice.newestMonth,
    },
  });
  const cost = unitCost(inputs.input);
  const priceUsdPerMtok = cost.mtok.totalUsd / (1 - lever.grossMarginFraction);
  const { energyIt, electricalLosses, cooling } = cost.acceleratorHour.lines;
  const { input } = inputs;
  return {
    serving,
    tokensCounted: serving.kind === "stated" ? "total" : serving.tokensCounted,
    electricityPrice,
    inputs,
    cost,
    priceUsdPerMtok,
    lever: softwareLever({
      ...lever,
      powerElasticity: input.powerElasticity,
      acceleratorHourUsd: cost.acceleratorHour.totalUsd,
      energyUsdPerAcceleratorHour: energyIt + electricalLosses + cooling,
      servedTokensPerSecond:
        input.throughputTokensPerSecond *
        input.softwareMultiplierRatio *
        input.utilisationFraction *
        input.goodputFraction,
      priceUsdPerMtok,
    }),
  };
}

function priceOf(
  prices: readonly RegionalElectricityPrice[],
  { region, marketType }: UnitCostChoice,
): RegionalElectricityPrice | null | { unknown: UnknownChoice } {
  if (region === undefined) return null;
  const ofType = prices.filter((price) => price.marketType === marketType);
  const allowed = ofType.map(({ zone }) => zone).join(", ");
  return (
    ofType.find(({ zone }) => zone === region) ?? { unknown: { field: "region", value: region, allowed } }
  );
}

/** What was measured; where nothing was, a throughput stated with its request shape stands in. */
function servingOf(
  data: UnitCostData,
  choice: UnitCostChoice,
  overrides: Partial<UnitCostInput>,
): ServingPoint | StatedServing | { unknown: UnknownChoice } {
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
  return { unknown: unmeasuredChoice(chosen, choice) };
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
