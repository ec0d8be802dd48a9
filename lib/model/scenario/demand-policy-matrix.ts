import { publishedDemandCases, withDemandOf } from "./apply-demand-case";
import { targetMarginUsdBn } from "./goal-target";
import { yearIndex } from "./horizon";
import type { PublishedCase } from "./published-placement";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";
import { capexPolicies, type ScenarioOptions } from "./scenario-options";
import { createScenarioProbe } from "./scenario-probe";

export type CapexPolicy = ScenarioOptions["capexPolicy"];

/** Figures are null where the engine refuses the combination. */
export type DemandPolicyCell = {
  demand: PublishedCase;
  policy: CapexPolicy;
  npvForwardUsdBn: number | null;
  revenue2030UsdBn: number | null;
  cumulativeCapex2026To2031UsdBn: number | null;
};

/** Each published demand against each way of investing, all else as the scenario has it. Demand by demand, plan first. */
export function demandPolicyMatrix(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published">,
  scenario: NamedScenario,
): DemandPolicyCell[] {
  return publishedDemandCases.flatMap((demand) => {
    const parameters = withDemandOf(scenario.parameters, inputs.published, demand);
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
