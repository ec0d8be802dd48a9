"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { withDemandOf } from "@/lib/model/scenario/apply-demand-case";
import { demandPolicyMatrix, type DemandPolicyCell } from "@/lib/model/scenario/demand-policy-matrix";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { capexPolicies } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ScenarioSectionProps } from "./section-props";
import { usePageSources } from "./page-sources";
import { useTargetWords, type TargetWords } from "./use-target-words";

const USD_PER_USD_BN = 1e9;

const measures = [
  { key: "npv", figure: "npvForwardUsdBn" },
  { key: "revenue", figure: "revenue2030UsdBn" },
  { key: "capex", figure: "cumulativeCapex2026To2031UsdBn" },
] as const satisfies readonly { key: string; figure: keyof DemandPolicyCell }[];

/** Demand and capex policy as the two axes they are: what weak demand costs depends on whether capex reacts. */
export function TargetMatrixSection({ inputs, subject }: ScenarioSectionProps) {
  const t = useTranslations("scenarioTargets.matrix");
  const policyName = useTranslations("verdict.capexPolicy");
  const words = useTargetWords(FIRST_YEAR + inputs.context.filedYears.length);
  const sources = usePageSources();
  const cells = useMemo(() => demandPolicyMatrix(inputs, subject), [inputs, subject]);
  const panels = useMemo(() => {
    const column = capexPolicies.indexOf(inputs.options.capexPolicy);
    const demands = [...new Set(cells.map(({ demand }) => demand))];
    const row = demands.findIndex((demand) => {
      if (demand === "own") return true;
      const changed = withDemandOf(subject.parameters, inputs.published, demand);
      return scenarioParameterKeys.every((key) => changed[key] === subject.parameters[key]);
    });
    return measures.map(({ key, figure }) => {
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
  }, [cells, inputs, subject, policyName, t]);
  return (
    <ChartFigure
      id="demand-policy"
      finding={useFinding(cells, words)}
      unitLine={t("unit")}
      panels={panels}
      sources={sources}
      fileName="demand-and-capex-policy"
      aspect={{ desk: "4 / 3", phone: "5 / 3" }}
    />
  );
}

function useFinding(cells: readonly DemandPolicyCell[], words: TargetWords): string {
  const t = useTranslations("scenarioTargets.matrix");
  const policyName = useTranslations("verdict.capexPolicy");
  const known = cells
    .filter(({ demand }) => demand !== "own")
    .flatMap((cell) => (cell.npvForwardUsdBn === null ? [] : [{ ...cell, npv: cell.npvForwardUsdBn }]))
    .toSorted((a, b) => a.npv - b.npv);
  const [worst, best] = [known[0], known.at(-1)];
  if (worst === undefined || best === undefined) return t("finding.none");
  const stop = known.find(({ demand, policy }) => demand === "bear" && policy === "stop");
  if (worst.demand === "bear" && worst.policy === "plan" && stop !== undefined) {
    return t("finding.planWorst", { worst: words.money(worst.npv), stop: words.money(stop.npv) });
  }
  return t("finding.other", {
    demand: t(`demand.${worst.demand}`),
    policy: policyName(worst.policy),
    worst: words.money(worst.npv),
    bestDemand: t(`demand.${best.demand}`),
    bestPolicy: policyName(best.policy),
    best: words.money(best.npv),
  });
}
