import { demandCases, publishedDemandCases, withDemandOf, type DemandCase } from "./apply-demand-case";
import { targetMarginUsdBn } from "./goal-target";
import { yearIndex } from "./horizon";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";
import { capexPolicies, type ScenarioOptions } from "./scenario-options";
import { scenarioParameterKeys } from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";

export type CapexPolicy = ScenarioOptions["capexPolicy"];

/** Figures are null where the engine refuses the combination. */
export type DemandPolicyCell = {
  demand: DemandCase;
  policy: CapexPolicy;
  npvForwardUsdBn: number | null;
  revenue2030UsdBn: number | null;
  cumulativeCapex2026To2031UsdBn: number | null;
};

/**
 * Each published demand against each way of investing, all else as the scenario has it. Demand by demand, plan first; the
 * scenario's own demand comes first where no published case has it.
 */
export function demandPolicyMatrix(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published">,
  scenario: NamedScenario,
): DemandPolicyCell[] {
  return demandRows(inputs, scenario).flatMap((demand) => {
    const parameters =
      demand === "own" ? scenario.parameters : withDemandOf(scenario.parameters, inputs.published, demand);
    return capexPolicies.map((policy) => {
      const options = { ...inputs.options, capexPolicy: policy };
      const probe = createScenarioProbe(inputs.context, options, parameters);
      return {
        demand,
        policy,
        npvForwardUsdBn: probe.measure({}, (state) =>
          targetMarginUsdBn(state, { kind: "npv", span: "forward" }),
        ),
        revenue2030UsdBn: probe.measure({}, ({ paths }) => paths.revenueUsdBn[yearIndex(2030)] ?? Number.NaN),
        cumulativeCapex2026To2031UsdBn: probe.measure({}, ({ paths }) =>
          paths.capexUsdBn
            .subarray(yearIndex(2026), yearIndex(2031) + 1)
            .reduce((total, capexUsdBn) => total + capexUsdBn, 0),
        ),
      };
    });
  });
}

function demandRows(
  { published }: Pick<ScenarioInputs, "published">,
  { parameters }: NamedScenario,
): readonly DemandCase[] {
  const isPublished = publishedDemandCases.some((demand) => {
    const changed = withDemandOf(parameters, published, demand);
    return scenarioParameterKeys.every((key) => changed[key] === parameters[key]);
  });
  return isPublished ? publishedDemandCases : demandCases;
}
