import { FIRST_YEAR } from "./horizon";
import { netPresentValue } from "./net-present-value";
import { projectScenario } from "./project-scenario";
import type { ScenarioContext } from "./scenario-context";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";
import type { ScenarioOptions } from "./scenario-options";
import { assertScenarioParameters, type ScenarioParameters } from "./scenario-parameters";
import { allocateScenarioState } from "./scenario-state";

const POWER_PRICE = "electricityPriceUsdPerMwh";

/** What an earlier comparison was computed from, and what it stated. */
export type EarlierComparison = {
  inputs: ScenarioInputs;
  headlines: readonly { slug: string; npvForwardUsdBn: number }[];
  /** Whether both take the power price of one region: then another price is news, else a choice. */
  isSameRegion: boolean;
};

/** Forward NPV of one case, USD bn nominal. The earlier value and the effects sum to today's. */
export type NpvChange = {
  slug: string;
  earlierUsdBn: number;
  todayUsdBn: number;
  /** Null where today's engine refuses what the earlier comparison was given; `refusal` says why. */
  effects: {
    /** The same inputs on today's engine. */
    codeUsdBn: number;
    /** Filed years, the ingested power price, unit economics and capacity limits as known today. */
    dataUsdBn: number;
    /** The case's own parameters, and the settings of the run. */
    parametersUsdBn: number;
  } | null;
  refusal: string | null;
};

/**
 * What moved forward NPV since an earlier comparison, case by case: code, then data, then parameters and settings. Cases that
 * only one of the two has are left out.
 * @throws {RangeError} where they have no case in common.
 */
export function npvChanges(earlier: EarlierComparison, today: ScenarioInputs): NpvChange[] {
  const changes = today.scenarios.flatMap((scenario): NpvChange[] => {
    const before = earlier.inputs.scenarios.find(({ slug }) => slug === scenario.slug);
    const headline = earlier.headlines.find(({ slug }) => slug === scenario.slug);
    return before === undefined || headline === undefined
      ? []
      : [changeOf(earlier, before, headline.npvForwardUsdBn, today, scenario)];
  });
  if (changes.length === 0) throw new RangeError("the earlier report has none of these scenarios");
  return changes;
}

function changeOf(
  earlier: EarlierComparison,
  before: NamedScenario,
  earlierUsdBn: number,
  today: ScenarioInputs,
  scenario: NamedScenario,
): NpvChange {
  const { slug } = scenario;
  const todayUsdBn = npvForwardUsdBn(today.context, scenario.parameters, today.options);
  try {
    const { context, options } = earlier.inputs;
    const onTodaysEngine = npvForwardUsdBn(context, before.parameters, options);
    const onTodaysData = npvForwardUsdBn(
      todaysContext(context, today.context),
      withTodaysPrice(earlier, before, scenario),
      options,
    );
    const effects = {
      codeUsdBn: onTodaysEngine - earlierUsdBn,
      dataUsdBn: onTodaysData - onTodaysEngine,
      parametersUsdBn: todayUsdBn - onTodaysData,
    };
    return { slug, earlierUsdBn, todayUsdBn, effects, refusal: null };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { slug, earlierUsdBn, todayUsdBn, effects: null, refusal: error.message };
  }
}

/** Whether growth is limited by the capacity model is a setting: it stays as it was. */
function todaysContext(earlier: ScenarioContext, today: ScenarioContext): ScenarioContext {
  const { capacityLimits: limitsToday, ...rest } = today;
  return earlier.capacityLimits === undefined
    ? rest
    : { ...rest, capacityLimits: limitsToday ?? earlier.capacityLimits };
}

/** The power price is ingested, but where somebody set it or asked for another region. */
function withTodaysPrice(
  { isSameRegion }: EarlierComparison,
  before: NamedScenario,
  today: NamedScenario,
): ScenarioParameters {
  const isSet = [before, today].some(({ overridden }) => overridden.includes(POWER_PRICE));
  return isSet || !isSameRegion
    ? before.parameters
    : { ...before.parameters, [POWER_PRICE]: today.parameters[POWER_PRICE] };
}

function npvForwardUsdBn(
  context: ScenarioContext,
  parameters: ScenarioParameters,
  options: ScenarioOptions,
): number {
  assertScenarioParameters(parameters);
  const state = allocateScenarioState(context, options, parameters);
  projectScenario(state);
  return netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn;
}
