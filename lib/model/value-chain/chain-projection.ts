import { bindingConstraint, type CapacityConstraint } from "../scenario/binding-constraint";
import { YEAR_COUNT } from "../scenario/horizon";
import { projectScenario } from "../scenario/project-scenario";
import type { ScenarioContext } from "../scenario/scenario-context";
import type { ScenarioOptions } from "../scenario/scenario-options";
import {
  assertScenarioParameters,
  scenarioParameterKeys,
  type ScenarioParameters,
} from "../scenario/scenario-parameters";
import { allocateScenarioState } from "../scenario/scenario-state";
import type { ChainPaths } from "./layer-pools";

/** What the chain reads of one projection; arrays by year of the horizon, NaN before 2026 where the model says nothing. */
export type ChainProjection = {
  parameters: ScenarioParameters;
  paths: ChainPaths;
  priceIndex: number[];
  /** Tokens sold, index: supply x utilisation. */
  tokensSoldIndex: number[];
  tokensPerGwIndex: number[];
  binding: (CapacityConstraint | null)[];
  firstProjectedYearIndex: number;
};

export type ChainProjector = (changes: Partial<ScenarioParameters>) => ChainProjection;

/** Projects one scenario again and again with parameters changed, in one working memory, always by the year. */
export function createChainProjector(
  context: ScenarioContext,
  options: ScenarioOptions,
  scenario: ScenarioParameters,
): ChainProjector {
  const parameters = { ...scenario };
  const state = allocateScenarioState(context, { ...options, grid: "annual" }, parameters);
  return (changes) => {
    for (const key of scenarioParameterKeys) parameters[key] = changes[key] ?? scenario[key];
    assertScenarioParameters(parameters);
    projectScenario(state);
    const { paths } = state;
    return {
      parameters: { ...parameters },
      paths: {
        capexUsdBn: [...paths.capexUsdBn],
        maintenanceCapexUsdBn: [...paths.maintenanceCapexUsdBn],
        installedGw: [...paths.installedGw],
        energisedGw: [...paths.energisedGw],
        revenueUsdBn: [...paths.revenueUsdBn],
        upliftUsdBn: [...paths.upliftUsdBn],
        energyCostUsdBn: [...paths.energyCostUsdBn],
      },
      priceIndex: [...paths.priceIndex],
      tokensSoldIndex: Array.from(
        paths.tokenSupplyIndex,
        (supply, t) => supply * (paths.utilisationFraction[t] ?? Number.NaN),
      ),
      tokensPerGwIndex: [...paths.tokensPerGwIndex],
      binding: Array.from({ length: YEAR_COUNT }, (_, t) => bindingConstraint(paths, t)),
      firstProjectedYearIndex: state.firstProjectedIndex,
    };
  };
}
