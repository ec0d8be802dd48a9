import { acceleratorHardware } from "../unit-cost/accelerator-hardware";
import { sourceFromAssumption } from "../unit-cost/field-source";
import type { UnitCostChoice, UnitCostData, UnitCostQuote } from "../unit-cost/quote-unit-cost";
import { buildCapacityInput, type CapacityInputs } from "./build-capacity-input";
import type { CapacityInput } from "./capacity-fields";
import type { CapacityDemands, CapacityTerms } from "./capacity-program";
import { capacityServing } from "./capacity-serving";
import { capacityStocks } from "./capacity-stocks";
import type { CapitalTreatment } from "./capacity-value";
import { stateLimits, type StatedLimits } from "./state-limits";

/** What a plan needs to know beside the quote of its unit cost. */
export type CapacityData = Pick<UnitCostData, "assumptions" | "prices">;

export type CapacityChoice = {
  /** The accelerator, model and service level that decide what a MW serves, earns and costs. */
  serving: UnitCostChoice;
  capital: CapitalTreatment;
  overrides: Partial<Record<keyof CapacityInput, number | undefined>>;
  limits: StatedLimits;
  demands: CapacityDemands;
};

export type CapacityCase = {
  choice: CapacityChoice;
  quote: UnitCostQuote;
  inputs: CapacityInputs;
  terms: CapacityTerms;
};

const NEXT_GENERATION_STAND_IN = acceleratorHardware.gb300.itPowerAssumptionId; // no later part has an all-in power

/**
 * Everything a capacity plan is computed from, once the unit cost of its serving choice is known.
 * @throws {RangeError} naming the field, its value and the allowed range.
 */
export function quotedCapacityCase(
  data: CapacityData,
  choice: CapacityChoice,
  quote: UnitCostQuote,
): CapacityCase {
  const overrides: Partial<CapacityInput> = {};
  for (const [name, value] of Object.entries(choice.overrides)) {
    if (value !== undefined) overrides[name as keyof CapacityInput] = value;
  }
  const inputs = buildCapacityInput({ assumptions: data.assumptions, prices: data.prices, overrides });
  return { choice, quote, inputs, terms: capacityTerms(data, choice, quote, inputs.input, inputs.input) };
}

/** The terms of a draw around what is expected. */
export function drawnCapacityTerms(
  data: CapacityData,
  { choice, quote, inputs }: CapacityCase,
  drawn: CapacityInput,
): CapacityTerms {
  return capacityTerms(data, choice, quote, inputs.input, drawn);
}

function capacityTerms(
  data: CapacityData,
  choice: CapacityChoice,
  quote: UnitCostQuote,
  expected: CapacityInput,
  drawn: CapacityInput,
): CapacityTerms {
  const next = data.assumptions.find(({ id }) => id === NEXT_GENERATION_STAND_IN);
  if (next === undefined) throw new RangeError(`assumptions must hold ${NEXT_GENERATION_STAND_IN}, got none`);
  const serving = capacityServing(
    quote.inputs.input,
    quote.cost,
    quote.priceUsdPerMtok,
    sourceFromAssumption(next).value,
  );
  const { current, next: nextKw } = serving.itPowerKwPerAccelerator;
  const stocks = capacityStocks(
    { expected, drawn },
    { current: { itPowerKwPerAccelerator: current }, next: { itPowerKwPerAccelerator: nextKw } },
  );
  return {
    input: drawn,
    stocks: stateLimits(stocks, choice.limits, drawn, serving),
    serving,
    capital: choice.capital,
    demands: choice.demands,
  };
}
