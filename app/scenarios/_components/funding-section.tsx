"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { morganStanleyFunding, morganStanleyFundingGapUsdBn } from "@/lib/model/frameworks/morgan-stanley";
import { FUNDING_GAP_YEARS, fundingView, type FundingYear } from "@/lib/model/scenario/funding-view";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import { pathPerimeter } from "@/lib/model/scenario/perimeters";
import { inDollarsOf2026 } from "@/lib/model/scenario/real-paths";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { FundingTable, type FundedScenario } from "./funding-table";
import { PerimeterLegend } from "./perimeter-legend";
import type { ScenarioSectionProps } from "./section-props";

const USD_PER_USD_BN = 1e9;
const COVER_SHOWN = { min: -2, max: 6 }; // a little early debt is covered tens of times over

/** Who pays for the capex, whether cash covers the debt, and what must be raised outside beside the published gap. */
export function FundingSection({ inputs, subject }: ScenarioSectionProps) {
  const t = useTranslations("scenarioFunding");
  const sources = useFundingSources();
  const funded = useMemo(() => fundAll(inputs), [inputs]);
  const own = typeof funded === "string" ? undefined : funded.find(({ slug }) => slug === subject.slug);
  if (typeof funded === "string" || own === undefined) {
    const reason = typeof funded === "string" ? funded : subject.slug;
    return <p className="border-s-2 border-ink ps-3">{t("unavailable", { reason })}</p>;
  }
  return (
    <section aria-labelledby="funding-title" className="flex flex-col gap-y-6">
      <div>
        <h2 id="funding-title" className="text-finding font-semibold">
          {t("heading")}
        </h2>
        <p className="mt-1 max-w-prose text-caption text-muted">{t("note")}</p>
      </div>
      <FundingFigures funded={funded} own={own} sources={sources} />
      <FundingTable funded={funded} options={inputs.options} />
      <p className="max-w-prose text-caption text-muted">{t("channels")}</p>
      <PerimeterLegend />
    </section>
  );
}

type FundingFiguresProps = {
  funded: readonly FundedScenario[];
  own: FundedScenario;
  sources: ReturnType<typeof useFundingSources>;
};

function FundingFigures({ funded, own, sources }: FundingFiguresProps) {
  const t = useTranslations("scenarioFunding");
  const nameOf = useScenarioName();
  const findings = useFindings(own);
  const { options } = own.projection;
  const { debtPanels, coverPanels, gapPanels } = useMemo(() => {
    const first = own.projection.firstProjectedYear - 1 - FIRST_YEAR;
    const lines = (pick: (year: FundingYear) => number | null) =>
      funded.map(({ slug, view }) => ({
        scenario: scenarioOfSlug(slug),
        label: nameOf(slug),
        values: view.years.slice(first).map(pick),
      }));
    const periods = own.projection.years.slice(first).map(String);
    const today = { index: 0.5, label: String(own.projection.firstProjectedYear) };
    const debt: ChartSpec = {
      kind: "lines",
      unit: "usd",
      periods,
      lines: lines((year) => year.debtUsdBn * USD_PER_USD_BN),
      today,
    };
    const cover: ChartSpec = {
      kind: "lines",
      unit: "ratio",
      periods,
      lines: lines((year) => year.debtServiceCoverRatio),
      references: [{ value: 1, label: t("cover.one") }],
      range: COVER_SHOWN,
    };
    const gap: ChartSpec = {
      kind: "ranked-bars",
      unit: "usd",
      valueLabel: t("gap.value"),
      rows: [
        {
          label: t("gap.published"),
          value: morganStanleyFundingGapUsdBn() * USD_PER_USD_BN,
          emphasised: true,
        },
        ...funded.map(({ slug, view }) => ({
          label: nameOf(slug),
          value: view.gap.fundingGapUsdBn * USD_PER_USD_BN,
        })),
      ],
    };
    return {
      debtPanels: [{ key: "debt", title: null, spec: debt }],
      coverPanels: [{ key: "cover", title: null, spec: cover }],
      gapPanels: [{ key: "gap", title: null, spec: gap }],
    };
  }, [funded, own, nameOf, t]);
  return (
    <>
      <div className="grid gap-8 desk:grid-cols-2">
        <ChartFigure
          id="debt"
          finding={findings.debt}
          unitLine={t("debt.unit", { perimeter: pathPerimeter("capexUsdBn", options).capex ?? "" })}
          panels={debtPanels}
          sources={sources.engine}
          fileName="debt"
        />
        <ChartFigure
          id="debt-cover"
          finding={findings.cover}
          unitLine={t("cover.unit", {
            perimeter: pathPerimeter("ebitdaUsdBn", options).revenue ?? "",
            low: findings.coverRange.low,
            high: findings.coverRange.high,
          })}
          panels={coverPanels}
          sources={sources.engine}
          fileName="debt-service-cover"
        />
      </div>
      <ChartFigure
        id="funding-gap"
        finding={findings.gap}
        unitLine={t("gap.unit", spanWords)}
        panels={gapPanels}
        sources={sources.gap}
        fileName="funding-gap"
        aspect={{ desk: "4 / 1", phone: "3 / 2" }}
      />
    </>
  );
}

const spanWords = { first: String(FUNDING_GAP_YEARS.first), last: String(FUNDING_GAP_YEARS.last) };

function useFindings({ view, projection }: FundedScenario) {
  const t = useTranslations("scenarioFunding");
  const locale = useLocale();
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const times = (ratio: number) => formatNumber(ratio, locale, { fractionDigits: 2 });
  const whole = (ratio: number) => formatNumber(ratio, locale, { fractionDigits: 0 });
  const { peakDebtUsdBn, peakDebtYear, lowestCover, coveredFromYear, gap } = view;
  const real = inDollarsOf2026(peakDebtUsdBn, peakDebtYear, projection.parameters.inflationFraction);
  const coverFinding = (): string => {
    if (lowestCover === null) return t("cover.findingNone");
    const words = { lowestYear: String(lowestCover.year), ratio: times(lowestCover.ratio) };
    if (coveredFromYear === null) return t("cover.findingNever", { ...words, lastYear: String(LAST_YEAR) });
    const isAlways = coveredFromYear === projection.firstProjectedYear;
    return t(isAlways ? "cover.findingAlways" : "cover.findingFrom", {
      ...words,
      year: String(coveredFromYear),
    });
  };
  return {
    debt:
      peakDebtUsdBn > 0
        ? t("debt.finding", { peak: money(peakDebtUsdBn), year: String(peakDebtYear), real: money(real) })
        : t("debt.findingNone"),
    cover: coverFinding(),
    coverRange: { low: whole(COVER_SHOWN.min), high: whole(COVER_SHOWN.max) },
    gap: t("gap.finding", {
      ...spanWords,
      gap: money(gap.fundingGapUsdBn),
      published: money(morganStanleyFundingGapUsdBn()),
    }),
  };
}

function useFundingSources(): { engine: SourceCitation[]; gap: SourceCitation[] } {
  const t = useTranslations("scenarioFunding.source");
  const locale = useLocale();
  return useMemo(() => {
    const engine = [
      { name: t("engine", { version: ENGINE_VERSION }) },
      { name: t("parameters"), url: "/data" },
    ];
    const { source, publishedOn } = morganStanleyFunding;
    const published = {
      name: t("morganStanley", { date: formatPeriod(publishedOn, locale) }),
      ...(source.url === null ? {} : { url: source.url }),
    };
    return { engine, gap: [...engine, published] };
  }, [t, locale]);
}

/** Of every scenario; the engine's own words when it refuses the parameters of one. */
function fundAll({ context, options, scenarios }: ScenarioInputs): FundedScenario[] | string {
  try {
    return scenarios.map(({ slug, parameters }) => {
      const projection = summariseScenario(context, parameters, options);
      return { slug, projection, view: fundingView(projection) };
    });
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
