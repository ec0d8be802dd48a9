import { formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { morganStanleyFunding, morganStanleyFundingGapUsdBn } from "@/lib/model/frameworks/morgan-stanley";
import { FUNDING_GAP_YEARS, type FundingYear } from "@/lib/model/scenario/funding-view";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import { pathPerimeter } from "@/lib/model/scenario/perimeters";
import { inDollarsOf2026 } from "@/lib/model/scenario/real-paths";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import type { FundedScenario } from "./funded-scenarios";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;
const COVER_SHOWN = { min: -2, max: 6 }; // a little early debt is covered tens of times over

const spanWords = { first: String(FUNDING_GAP_YEARS.first), last: String(FUNDING_GAP_YEARS.last) };

type Funding = {
  funded: readonly FundedScenario[];
  /** The one the findings are about. */
  own: FundedScenario;
};

type Words = {
  t: FigureWords<"scenarioFunding">;
  nameOf: (slug: string) => string;
  locale: Locale;
};

/** Debt, whether cash covers its service, and what must be raised outside beside the published gap. */
export function fundingFigures(
  shown: Funding,
  words: Words,
): { debt: NamedFigure; cover: NamedFigure; gap: NamedFigure } {
  const engine: SourceCitation[] = [
    { name: words.t("source.engine", { version: ENGINE_VERSION }) },
    { name: words.t("source.parameters"), url: "/data" },
  ];
  return {
    debt: debtFigure(shown, engine, words),
    cover: coverFigure(shown, engine, words),
    gap: gapFigure(shown, engine, words),
  };
}

function debtFigure(
  { funded, own }: Funding,
  sources: readonly SourceCitation[],
  { t, nameOf, locale }: Words,
): NamedFigure {
  const { peakDebtUsdBn, peakDebtYear } = own.view;
  const { options, parameters, firstProjectedYear } = own.projection;
  const real = inDollarsOf2026(peakDebtUsdBn, peakDebtYear, parameters.inflationFraction);
  const words = {
    peak: usdBn(peakDebtUsdBn, locale),
    year: String(peakDebtYear),
    real: usdBn(real, locale),
  };
  return {
    id: "debt",
    finding: peakDebtUsdBn > 0 ? t("debt.finding", words) : t("debt.findingNone"),
    unitLine: t("debt.unit", { perimeter: pathPerimeter("capexUsdBn", options).capex ?? "" }),
    panels: [
      {
        key: "debt",
        title: null,
        spec: {
          kind: "lines",
          unit: "usd",
          ...linesOf({ funded, own }, nameOf, ({ debtUsdBn }) => debtUsdBn * USD_PER_USD_BN),
          today: { index: 0.5, label: String(firstProjectedYear) },
        },
      },
    ],
    sources,
    fileName: "debt",
  };
}

function coverFigure(
  { funded, own }: Funding,
  sources: readonly SourceCitation[],
  words: Words,
): NamedFigure {
  const { t, nameOf, locale } = words;
  const whole = (ratio: number) => formatNumber(ratio, locale, { fractionDigits: 0 });
  return {
    id: "debt-cover",
    finding: coverFinding(own, words),
    unitLine: t("cover.unit", {
      perimeter: pathPerimeter("ebitdaUsdBn", own.projection.options).revenue ?? "",
      low: whole(COVER_SHOWN.min),
      high: whole(COVER_SHOWN.max),
    }),
    panels: [
      {
        key: "cover",
        title: null,
        spec: {
          kind: "lines",
          unit: "ratio",
          ...linesOf({ funded, own }, nameOf, ({ debtServiceCoverRatio }) => debtServiceCoverRatio),
          references: [{ value: 1, label: t("cover.one") }],
          range: COVER_SHOWN,
        },
      },
    ],
    sources,
    fileName: "debt-service-cover",
  };
}

function coverFinding({ view, projection }: FundedScenario, { t, locale }: Words): string {
  const { lowestCover, coveredFromYear } = view;
  if (lowestCover === null) return t("cover.findingNone");
  const ratio = formatNumber(lowestCover.ratio, locale, { fractionDigits: 2 });
  const words = { lowestYear: String(lowestCover.year), ratio };
  if (coveredFromYear === null) return t("cover.findingNever", { ...words, lastYear: String(LAST_YEAR) });
  const isAlways = coveredFromYear === projection.firstProjectedYear;
  return t(isAlways ? "cover.findingAlways" : "cover.findingFrom", {
    ...words,
    year: String(coveredFromYear),
  });
}

function gapFigure(
  { funded, own }: Funding,
  engine: readonly SourceCitation[],
  { t, nameOf, locale }: Words,
): NamedFigure {
  const { source, publishedOn } = morganStanleyFunding;
  const published = morganStanleyFundingGapUsdBn();
  const row = (label: string, valueUsdBn: number) => ({ label, value: valueUsdBn * USD_PER_USD_BN });
  return {
    id: "funding-gap",
    finding: t("gap.finding", {
      ...spanWords,
      gap: usdBn(own.view.gap.fundingGapUsdBn, locale),
      published: usdBn(published, locale),
    }),
    unitLine: t("gap.unit", spanWords),
    panels: [
      {
        key: "gap",
        title: null,
        spec: {
          kind: "ranked-bars",
          unit: "usd",
          valueLabel: t("gap.value"),
          rows: [
            { ...row(t("gap.published"), published), emphasised: true },
            ...funded.map(({ slug, view }) => row(nameOf(slug), view.gap.fundingGapUsdBn)),
          ],
        },
      },
    ],
    sources: [
      ...engine,
      {
        name: t("source.morganStanley", { date: formatPeriod(publishedOn, locale) }),
        ...(source.url === null ? {} : { url: source.url }),
      },
    ],
    fileName: "funding-gap",
    aspect: { desk: "4 / 1", phone: "3 / 2" },
  };
}

/** A line of each scenario from the last filed year on. */
function linesOf(
  { funded, own }: Funding,
  nameOf: Words["nameOf"],
  pick: (year: FundingYear) => number | null,
) {
  const first = own.projection.firstProjectedYear - 1 - FIRST_YEAR;
  return {
    periods: own.projection.years.slice(first).map(String),
    lines: funded.map(({ slug, view }) => ({
      scenario: scenarioOfSlug(slug),
      label: nameOf(slug),
      values: view.years.slice(first).map(pick),
    })),
  };
}

function usdBn(valueUsdBn: number, locale: Locale): string {
  return formatQuantity(valueUsdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
}
