import { FieldRangeError } from "../field-range-error";
import { acceleratorHardware } from "../unit-cost/accelerator-hardware";
import { sourceFromAssumption } from "../unit-cost/field-source";
import type { UnitCostChoice, UnitCostData, UnitCostQuote } from "../unit-cost/quote-unit-cost";
import { buildCapacityInput, type CapacityInputs } from "./build-capacity-input";
import { deliveryFields, type CapacityInput } from "./capacity-fields";
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
  assertResidency(choice.demands.residency);
  const inputs = buildCapacityInput({ assumptions: data.assumptions, prices: data.prices, overrides });
  return { choice, quote, inputs, terms: capacityTerms(data, choice, quote, inputs, inputs.input) };
}

/** The terms of a draw around what is expected. */
export function drawnCapacityTerms(
  data: CapacityData,
  { choice, quote, inputs }: CapacityCase,
  drawn: CapacityInput,
): CapacityTerms {
  return capacityTerms(data, choice, quote, inputs, drawn);
}

function assertResidency(residency: CapacityDemands["residency"]): void {
  const names = Object.keys(residency).map((region) => `residency.${region}`);
  const sum = Object.values(residency).reduce<number>((total, share) => total + (share ?? 0), 0);
  if (!(sum <= 1)) throw new FieldRangeError(names.join(" + "), sum, "be at most 1");
}

/** The input with the waits and completions its deliveries were stated with: those of the sources. */
function expectedInput({ input, fields }: CapacityInputs): CapacityInput {
  const expected = { ...input };
  for (const name of deliveryFields) expected[name] = fields[name].mode ?? input[name];
  return expected;
}

function capacityTerms(
  data: CapacityData,
  choice: CapacityChoice,
  quote: UnitCostQuote,
  inputs: CapacityInputs,
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
    { expected: expectedInput(inputs), drawn },
    { current: { itPowerKwPerAccelerator: current }, next: { itPowerKwPerAccelerator: nextKw } },
  );
  return {
    input: drawn,
    stocks: stateLimits(stocks, choice.limits, drawn),
    serving,
    capital: choice.capital,
    demands: choice.demands,
  };
}
