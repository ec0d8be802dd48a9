import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatNumber } from "@/lib/format/format-number";
import type { ScenarioBlend } from "@/lib/model/scenario/blend-scenarios";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { DistributionSummary, Probability } from "@/lib/model/scenario/ensemble-summary";
import { DataTable } from "../../_components/figures/data-table";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { UncertaintyText } from "./use-uncertainty-text";

const quantileNames = ["p05", "p25", "p50", "p75", "p95"] as const;

type UncertaintyTableProps = {
  simulations: readonly SimulatedScenario[];
  blend: ScenarioBlend | null;
  text: UncertaintyText;
};

/** Odds, mean and quantiles of forward NPV, each with its standard error. */
export function UncertaintyTable({ simulations, blend, text }: UncertaintyTableProps) {
  const t = useTranslations("scenarioUncertainty");
  const locale = useLocale();
  const nameOf = useScenarioName();
  const oddsNote = ({ value, standardError }: Probability) => {
    if (value === 0) return t("table.noDraw");
    return value === 1 ? t("table.everyDraw") : t("table.error", { error: text.oddsError(standardError) });
  };
  const row = (
    key: string,
    head: ReactNode,
    odds: Probability,
    npv: DistributionSummary,
    draws: number | null,
  ) => ({
    key,
    head,
    cells: [
      <Known key="odds" value={text.odds(odds.value)} error={oddsNote(odds)} />,
      <Known
        key="mean"
        value={text.money(npv.mean)}
        error={t("table.error", { error: text.moneyError(npv.meanStandardError) })}
      />,
      ...quantileNames.map((name) => (
        <Known
          key={name}
          value={text.money(npv[name])}
          error={t("table.error", { error: text.moneyError(npv[`${name}StandardError`]) })}
        />
      )),
      draws === null ? "" : formatNumber(draws, locale, { fractionDigits: 0 }),
    ],
  });
  return (
    <DataTable
      label={t("table.label")}
      emptyReason={t("table.pending")}
      columns={[
        { key: "scenario", head: t("table.scenario"), align: "start" },
        { key: "odds", head: t("table.odds"), align: "end" },
        { key: "mean", head: t("table.mean"), align: "end" },
        { key: "p05", head: "P5", align: "end" },
        { key: "p25", head: "P25", align: "end" },
        { key: "p50", head: t("table.median"), align: "end" },
        { key: "p75", head: "P75", align: "end" },
        { key: "p95", head: "P95", align: "end" },
        { key: "draws", head: t("table.draws"), align: "end" },
      ]}
      rows={[
        ...simulations.map(({ slug, ensemble }) =>
          row(
            slug,
            <ScenarioMark scenario={scenarioOfSlug(slug)} name={nameOf(slug)} />,
            ensemble.probabilityNpvForwardPositive,
            ensemble.outputs.npvForwardUsdBn,
            ensemble.draws,
          ),
        ),
        ...(blend === null
          ? []
          : [
              row("blend", t("odds.blend"), blend.probabilityNpvForwardPositive, blend.npvForwardUsdBn, null),
            ]),
      ]}
    />
  );
}

function Known({ value, error }: { value: string; error: string }) {
  return (
    <span className="inline-flex flex-col items-end py-1 leading-tight">
      <span>{value}</span>
      <span className="text-caption text-muted">{error}</span>
    </span>
  );
}
