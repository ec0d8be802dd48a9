"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FundedScenario } from "@/lib/charts/scenario/funded-scenarios";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { jpmorganInputs, monthlyUsdPerPayer } from "@/lib/model/frameworks/jpmorgan";
import { FUNDING_GAP_YEARS } from "@/lib/model/scenario/funding-view";
import { LAST_YEAR } from "@/lib/model/scenario/horizon";
import { outputPerimeter, pathPerimeter } from "@/lib/model/scenario/perimeters";
import { inDollarsOf2026 } from "@/lib/model/scenario/real-paths";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { DataTable } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import { ScenarioMark } from "../../_components/figures/scenario-mark";
import { perimeterText } from "../../_components/scenario/perimeter-text";
import { useScenarioName } from "../../_components/scenario/scenario-names";

const USD_PER_USD_BN = 1e9;

type Figure = {
  value: number | null;
  unit: DisplayUnit;
  missingReason?: string | undefined;
  year?: number | undefined;
};
type Formula = "capex" | "ownFunds" | "gap" | "debt" | "real" | "cover" | "required" | "payer";

type FundingTableProps = { funded: readonly FundedScenario[]; options: ScenarioOptions };

/** The levered view in figures, each with the perimeter it covers. */
export function FundingTable({ funded, options }: FundingTableProps) {
  const t = useTranslations("scenarioFunding");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const span = { first: String(FUNDING_GAP_YEARS.first), last: String(FUNDING_GAP_YEARS.last) };
  const people = (count: number) => formatQuantity(count, "count", locale, { significantDigits: 2 });
  const capex = perimeterText(pathPerimeter("capexUsdBn", options));
  const value = perimeterText(pathPerimeter("freeCashFlowUsdBn", options));
  const revenue = perimeterText(outputPerimeter("requiredRevenue2030UsdBn", options));
  const usd = (usdBn: number | null): Figure => ({
    value: usdBn === null ? null : usdBn * USD_PER_USD_BN,
    unit: "usd",
    missingReason: t("table.noRequired"),
  });

  function row(
    key: string,
    label: string,
    perimeter: string,
    formula: Formula,
    pick: (of: FundedScenario) => Figure | string,
  ): { key: string; head: ReactNode; cells: ReactNode[] } {
    const cells = funded.map((each) => {
      const picked = pick(each);
      if (typeof picked === "string") return <span key={each.slug}>{picked}</span>;
      const { year, ...figure } = picked;
      const provenance = {
        evidence: "scenario" as const,
        source: t("source.engine", { version: ENGINE_VERSION }),
        formula: t(`formula.${formula}`),
        perimeter,
      };
      return (
        <span key={each.slug} className="flex flex-wrap items-baseline gap-x-2">
          <FigureValue label={`${label}, ${nameOf(each.slug)}`} {...figure} provenance={provenance} />
          {year !== undefined && (
            <span className="text-caption text-muted">{t("table.inYear", { year: String(year) })}</span>
          )}
        </span>
      );
    });
    const head = (
      <>
        {label} <span className="text-caption font-normal text-muted">{perimeter}</span>
      </>
    );
    return { key, head, cells };
  }

  const payerRow = (key: "perUser" | "perSubscriber", payerCount: number) =>
    row(key, t(`table.${key}`, { count: people(payerCount) }), revenue, "payer", ({ projection }) => {
      const usdBn = projection.outputs.requiredRevenue2030UsdBn;
      return {
        value: usdBn === null ? null : monthlyUsdPerPayer(usdBn, payerCount),
        unit: "usd",
        missingReason: t("table.noRequired"),
      };
    });

  return (
    <DataTable
      label={t("table.label")}
      emptyReason={t("heading")}
      columns={[
        { key: "measure", head: t("table.measure"), align: "start" },
        ...funded.map(({ slug }) => ({
          key: slug,
          head: <ScenarioMark scenario={scenarioOfSlug(slug)} name={nameOf(slug)} />,
          align: "start" as const,
        })),
      ]}
      rows={[
        row("capex", t("table.capex", span), capex, "capex", ({ view }) => usd(view.gap.capexUsdBn)),
        row("own", t("table.ownFunds", span), capex, "ownFunds", ({ view }) => usd(view.gap.ownFundsUsdBn)),
        row("gap", t("table.gap", span), capex, "gap", ({ view }) => usd(view.gap.fundingGapUsdBn)),
        row("debt", t("table.peakDebt"), capex, "debt", ({ view }) => ({
          ...usd(view.peakDebtUsdBn),
          year: view.peakDebtYear,
        })),
        row("real", t("table.peakDebtReal"), capex, "real", ({ view, projection }) => {
          const { inflationFraction } = projection.parameters;
          return usd(inDollarsOf2026(view.peakDebtUsdBn, view.peakDebtYear, inflationFraction));
        }),
        row("cover", t("table.lowestCover"), value, "cover", ({ view: { lowestCover } }) => ({
          value: lowestCover?.ratio ?? null,
          unit: "ratio",
          missingReason: t("table.nothingDue"),
          year: lowestCover?.year,
        })),
        row("covered", t("table.coveredFrom"), value, "cover", ({ view: { coveredFromYear: year } }) =>
          year === null ? t("table.never", { lastYear: String(LAST_YEAR) }) : String(year),
        ),
        row("required", t("table.required"), revenue, "required", ({ projection }) =>
          usd(projection.outputs.requiredRevenue2030UsdBn),
        ),
        payerRow("perUser", jpmorganInputs.iphoneUsers),
        payerRow("perSubscriber", jpmorganInputs.netflixSubscribers),
      ]}
    />
  );
}
