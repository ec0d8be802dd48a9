import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { withDemandOf } from "@/lib/model/scenario/apply-demand-case";
import { demandPolicyMatrix, type DemandPolicyCell } from "@/lib/model/scenario/demand-policy-matrix";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { capexPolicies } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const USD_PER_USD_BN = 1e9;

const measures = [
  { key: "npv", figure: "npvForwardUsdBn" },
  { key: "revenue", figure: "revenue2030UsdBn" },
  { key: "capex", figure: "cumulativeCapex2026To2031UsdBn" },
] as const satisfies readonly { key: string; figure: keyof DemandPolicyCell }[];

type Words = {
  t: FigureWords<"scenarioTargets.matrix">;
  policyName: FigureWords<"verdict.capexPolicy">;
  locale: Locale;
};

/** Demand and capex policy as the two axes they are: what weak demand costs depends on whether capex reacts. */
export function demandPolicyFigure(
  inputs: ScenarioInputs,
  subject: NamedScenario,
  sources: readonly SourceCitation[],
  words: Words,
): NamedFigure {
  const { t, policyName } = words;
  const cells = demandPolicyMatrix(inputs, subject);
  const column = capexPolicies.indexOf(inputs.options.capexPolicy);
  const demands = [...new Set(cells.map(({ demand }) => demand))];
  const row = demands.findIndex((demand) => {
    if (demand === "own") return true;
    const changed = withDemandOf(subject.parameters, inputs.published, demand);
    return scenarioParameterKeys.every((key) => changed[key] === subject.parameters[key]);
  });
  const panels = measures.map(({ key, figure }) => {
    const spec: ChartSpec = {
      kind: "heat-map",
      unit: "usd",
      columnLabel: t("policyColumn"),
      columns: capexPolicies.map((policy) => policyName(policy)),
      rows: demands.map((demand) => ({
        label: t(`demand.${demand}`),
        values: capexPolicies.map((policy) => {
          const cell = cells.find((each) => each.demand === demand && each.policy === policy);
          const usdBn = cell?.[figure] ?? null;
          return usdBn === null ? null : usdBn * USD_PER_USD_BN;
        }),
      })),
      marked: row < 0 ? undefined : { row, column, label: t("here") },
      hatchedAbove: key === "npv" ? { value: 0, label: t("positive") } : undefined,
    };
    return { key, title: t(key), spec };
  });
  return {
    id: "demand-policy",
    finding: findingOf(cells, words),
    unitLine: t("unit"),
    panels,
    sources,
    fileName: "demand-and-capex-policy",
    aspect: { desk: "4 / 3", phone: "5 / 3" },
  };
}

function findingOf(cells: readonly DemandPolicyCell[], { t, policyName, locale }: Words): string {
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const known = cells
    .filter(({ demand }) => demand !== "own")
    .flatMap((cell) => (cell.npvForwardUsdBn === null ? [] : [{ ...cell, npv: cell.npvForwardUsdBn }]))
    .toSorted((a, b) => a.npv - b.npv);
  const [worst, best] = [known[0], known.at(-1)];
  if (worst === undefined || best === undefined) return t("finding.none");
  const stop = known.find(({ demand, policy }) => demand === "bear" && policy === "stop");
  if (worst.demand === "bear" && worst.policy === "plan" && stop !== undefined) {
    return t("finding.planWorst", { worst: money(worst.npv), stop: money(stop.npv) });
  }
  return t("finding.other", {
    demand: t(`demand.${worst.demand}`),
    policy: policyName(worst.policy),
    worst: money(worst.npv),
    bestDemand: t(`demand.${best.demand}`),
    bestPolicy: policyName(best.policy),
    best: money(best.npv),
  });
}
