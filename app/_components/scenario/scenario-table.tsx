"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Interval } from "@/lib/format/format-range";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type {
  ProjectedScenario,
  ScenarioComparison,
  SimulatedScenario,
} from "@/lib/model/scenario/compare-scenarios";
import { outputPerimeter } from "@/lib/model/scenario/perimeters";
import type { ScenarioOutputs } from "@/lib/model/scenario/scenario-result";
import type { DistributionSummary, EnsembleSummary } from "@/lib/model/scenario/ensemble-summary";
import { DataTable } from "../figures/data-table";
import { EvidenceGlyph } from "../figures/evidence-glyph";
import { FigureValue } from "../figures/figure-value";
import type { Provenance } from "../figures/provenance";
import { ProvenanceButton } from "../figures/provenance-button";
import { ScenarioMark } from "../figures/scenario-mark";
import { perimeterText } from "./perimeter-text";
import { useScenarioName } from "./scenario-names";
import { writeOdds } from "@/lib/format/write-odds";

const USD_PER_USD_BN = 1e9;

type ScenarioTableProps = {
  comparison: ScenarioComparison;
  simulations: readonly SimulatedScenario[] | null;
};

type Formula =
  | "npv"
  | "irr"
  | "payback"
  | "trough"
  | "revenue"
  | "required"
  | "probability"
  | "sum"
  | "price";

/** Scenarios as columns; each figure with its range, its evidence and one click to its formula. */
export function ScenarioTable({ comparison, simulations }: ScenarioTableProps) {
  const t = useTranslations("verdict.table");
  const source = useTranslations("verdict.provenance");
  const scenarioName = useScenarioName();
  const locale = useLocale();
  const strict = comparison.scenarios[0]?.projection.options.strict ?? false;
  const firstProjectedYear = comparison.scenarios[0]?.projection.firstProjectedYear ?? 0;

  const provenance = (formula: Formula): Provenance => ({
    evidence: "scenario",
    source: source("engine", { version: ENGINE_VERSION }),
    formula: source(formula),
    perimeter: source("perimeter"),
  });
  const ensembleOf = (slug: string) => simulations?.find((simulation) => simulation.slug === slug)?.ensemble;
  const times = (value: number) => formatNumber(value, locale, { significantDigits: 3 });

  function row(
    key: string,
    label: string,
    covers: keyof ScenarioOutputs,
    cell: (scenario: ProjectedScenario) => ReactNode,
  ) {
    return {
      key,
      head: (
        <>
          {label}{" "}
          <span className="text-caption font-normal whitespace-nowrap text-muted">
            {perimeterText(outputPerimeter(covers, { strict }))}
          </span>
        </>
      ),
      cells: comparison.scenarios.map((scenario) => <span key={scenario.slug}>{cell(scenario)}</span>),
    };
  }

  function figure(
    label: string,
    { slug }: ProjectedScenario,
    value: number | null,
    unit: DisplayUnit,
    formula: Formula,
    extra: { interval?: Interval | null; missingReason?: string; size?: "figure" } = {},
  ) {
    return (
      <FigureValue
        label={`${label}, ${scenarioName(slug)}`}
        value={value}
        unit={unit}
        provenance={provenance(formula)}
        {...extra}
      />
    );
  }

  function drawn(
    label: string,
    scenario: ProjectedScenario,
    valueUsdBn: number,
    pick: (ensemble: EnsembleSummary) => DistributionSummary,
    formula: Formula,
    size?: "figure",
  ) {
    const ensemble = ensembleOf(scenario.slug);
    return figure(label, scenario, valueUsdBn * USD_PER_USD_BN, "usd", formula, {
      interval: ensemble ? intervalUsd(pick(ensemble)) : null,
      ...(size === undefined ? {} : { size }),
    });
  }

  const labels = {
    npvForward: t("npvForward", { year: String(firstProjectedYear) }),
    npvMedian: t("npvMedian"),
    npvProgramme: t("npvProgramme"),
    probability: t("probability"),
    irr: t("irr"),
    payback: t("payback"),
    trough: t("trough"),
    revenue2030: t("revenue2030"),
    required2030: t("required2030"),
    capex: t("capex"),
    terminalShare: t("terminalShare"),
    moic: t("moic"),
    price: t("price"),
  };

  const rows = [
    row("npvForward", labels.npvForward, "npvForwardUsdBn", (scenario) =>
      drawn(
        labels.npvForward,
        scenario,
        scenario.projection.outputs.npvForwardUsdBn,
        (ensemble) => ensemble.outputs.npvForwardUsdBn,
        "npv",
        "figure",
      ),
    ),
    row("npvMedian", labels.npvMedian, "npvForwardUsdBn", (scenario) => {
      const median = ensembleOf(scenario.slug)?.outputs.npvForwardUsdBn.p50;
      return median === undefined ? (
        <span className="text-muted">{t("pending")}</span>
      ) : (
        figure(labels.npvMedian, scenario, median * USD_PER_USD_BN, "usd", "npv")
      );
    }),
    row("probability", labels.probability, "npvForwardUsdBn", (scenario) => {
      const probability = ensembleOf(scenario.slug)?.probabilityNpvForwardPositive;
      if (!probability) return <span className="text-muted">{t("pending")}</span>;
      return (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <ProvenanceButton
            label={`${labels.probability}, ${scenarioName(scenario.slug)}`}
            fullValue={writeOdds(probability.value, locale)}
            provenance={provenance("probability")}
          >
            <EvidenceGlyph status="scenario" />
            <span className="whitespace-nowrap">{writeOdds(probability.value, locale)}</span>
          </ProvenanceButton>
          <span className="text-caption text-muted">
            {probability.value === 0
              ? t("noDraw")
              : probability.value === 1
                ? t("everyDraw")
                : t("standardError", {
                    error: formatQuantity(probability.standardError, "fraction", locale, {
                      fractionDigits: 2,
                    }),
                  })}
          </span>
        </span>
      );
    }),
    row("irr", labels.irr, "irrForward", (scenario) => {
      const { roots, headline } = scenario.projection.outputs.irrForward;
      return (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {figure(labels.irr, scenario, headline, "fraction", "irr", { missingReason: t("noRoot") })}
          <span className="text-caption text-muted">{t("roots", { count: roots.length })}</span>
        </span>
      );
    }),
    row("payback", labels.payback, "paybackYear", (scenario) => {
      const year = scenario.projection.outputs.paybackYear;
      return year === null ? t("never") : String(Math.floor(year));
    }),
    row("trough", labels.trough, "troughCashUsdBn", (scenario) => (
      <span className="flex flex-wrap items-baseline gap-x-2">
        {drawn(
          labels.trough,
          scenario,
          scenario.projection.outputs.troughCashUsdBn,
          (ensemble) => ensemble.outputs.troughCashUsdBn,
          "trough",
        )}
        <span className="text-caption text-muted">
          {t("troughIn", { year: String(scenario.projection.outputs.troughYear) })}
        </span>
      </span>
    )),
    row("revenue2030", labels.revenue2030, "revenue2030UsdBn", (scenario) =>
      drawn(
        labels.revenue2030,
        scenario,
        scenario.projection.outputs.revenue2030UsdBn,
        (ensemble) => ensemble.outputs.revenue2030UsdBn,
        "revenue",
      ),
    ),
    row("required2030", labels.required2030, "requiredRevenue2030UsdBn", (scenario) => {
      const { outputs } = scenario.projection;
      const { requiredRevenue2030UsdBn: required, requiredRevenueMultiplier } = outputs;
      const { requiredRevenueSolutions: solutions } = outputs;
      const notes =
        requiredRevenueMultiplier === null
          ? []
          : [
              t("times", { multiplier: `${times(requiredRevenueMultiplier)}×` }),
              ...(solutions.length > 1 ? [t("solutions", { count: solutions.length })] : []),
              ...(solutions.at(-1)?.isExact === false ? [t("leap")] : []),
            ];
      return (
        <span className="flex flex-wrap items-baseline gap-x-2">
          {figure(
            labels.required2030,
            scenario,
            required === null ? null : required * USD_PER_USD_BN,
            "usd",
            "required",
            {
              missingReason: t("noRoot"),
            },
          )}
          {notes.length > 0 && <span className="text-caption text-muted">{notes.join("; ")}</span>}
        </span>
      );
    }),
    row("npvProgramme", labels.npvProgramme, "npvProgrammeUsdBn", (scenario) =>
      drawn(
        labels.npvProgramme,
        scenario,
        scenario.projection.outputs.npvProgrammeUsdBn,
        (ensemble) => ensemble.outputs.npvProgrammeUsdBn,
        "npv",
      ),
    ),
    row("moic", labels.moic, "moicProgramme", (scenario) =>
      figure(labels.moic, scenario, scenario.projection.outputs.moicProgramme, "ratio", "sum"),
    ),
    row("capex", labels.capex, "cumulativeCapex2026To2031UsdBn", (scenario) =>
      figure(
        labels.capex,
        scenario,
        scenario.projection.outputs.cumulativeCapex2026To2031UsdBn * USD_PER_USD_BN,
        "usd",
        "sum",
      ),
    ),
    row("price", labels.price, "impliedPrice2026UsdPerMtok", (scenario) =>
      figure(
        labels.price,
        scenario,
        scenario.projection.outputs.impliedPrice2026UsdPerMtok,
        "usdPerMtok",
        "price",
      ),
    ),
    row("terminalShare", labels.terminalShare, "terminalShareOfNpvForward", (scenario) =>
      figure(
        labels.terminalShare,
        scenario,
        scenario.projection.outputs.terminalShareOfNpvForward,
        "fraction",
        "npv",
      ),
    ),
  ];

  return (
    <DataTable
      label={t("label")}
      emptyReason={t("noRoot")}
      evenColumns
      columns={[
        { key: "measure", head: t("measure"), align: "start" },
        ...comparison.scenarios.map(({ slug }) => ({
          key: slug,
          head: <ScenarioMark scenario={scenarioOfSlug(slug)} name={scenarioName(slug)} />,
          align: "start" as const,
          ofCase: scenarioOfSlug(slug),
        })),
      ]}
      rows={rows}
    />
  );
}

function intervalUsd(distribution: DistributionSummary): Interval {
  return { low: distribution.p10 * USD_PER_USD_BN, high: distribution.p90 * USD_PER_USD_BN };
}
