import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import { formatPeriod } from "@/lib/format/format-date";
import { formatMoney } from "@/lib/format/format-money";
import type { Locale } from "@/lib/format/locale";
import type { ChartSpec } from "../chart-spec";
import { citationUrl } from "../citation-url";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { filedPeriods, type FiledPeriod, type FilingBasis } from "./filed-periods";

const PERIODS_SHOWN = 20; // five years of quarters: bars that a phone can tell apart

type Fundamentals = {
  name: string;
  ticker: string;
  basis: FilingBasis;
  figures: readonly CompanyFigure[];
};

type Words = { t: FigureWords<"companies">; locale: Locale };

/** Capital expenditure against the cash that operations brought in; null below two periods or in several currencies. */
export function fundamentalsFigure(company: Fundamentals, { t, locale }: Words): NamedFigure | null {
  const { name, ticker, basis } = company;
  const periods = fundamentalsPeriods(company);
  const shown = periods.flatMap(({ byConcept }) => [...byConcept.values()]);
  const [currency, ...otherCurrencies] = new Set(shown.map(({ unit }) => unit));
  const newestFigure = shown.toSorted((a, b) => a.filedAt.localeCompare(b.filedAt)).at(-1);
  if (periods.length < 2 || currency === undefined || otherCurrencies.length > 0 || !newestFigure)
    return null;
  const spec: ChartSpec = {
    kind: "bars-and-lines",
    unit: currency === "USD" ? "usd" : "count",
    periods: periods.map(({ period }) => formatPeriod(period, locale)),
    bars: (["capex", "operatingCashFlow"] as const).map((concept) => ({
      label: t(`concept.${concept}`),
      tone: concept === "capex" ? "ink" : "muted",
      values: periods.map(({ byConcept }) => byConcept.get(concept)?.value ?? null),
    })),
    lines: [],
  };
  const both = periods.findLast(
    ({ byConcept }) => byConcept.has("capex") && byConcept.has("operatingCashFlow"),
  );
  const money = (figure: CompanyFigure | undefined) =>
    formatMoney(figure?.value ?? null, currency, locale, { significantDigits: 3 });
  return {
    id: "fundamentals",
    finding:
      both === undefined
        ? t("company.chart.findingOne")
        : t("company.chart.finding", {
            period: formatPeriod(both.period, locale),
            capex: money(both.byConcept.get("capex")),
            cash: money(both.byConcept.get("operatingCashFlow")),
          }),
    unitLine: t(basis === "fiscal-year" ? "company.chart.unitYear" : "company.chart.unit", { currency }),
    panels: [{ key: "fundamentals", title: null, spec }],
    sources: [
      {
        name: t("figure.sourceName", { name }),
        url: citationUrl(newestFigure.sourceUrl).url ?? undefined,
        asOf: shown
          .flatMap(({ periodEnd }) => periodEnd ?? [])
          .toSorted()
          .at(-1),
        fetchedAt: newestFigure.retrievedAt,
      },
    ],
    fileName: `${ticker.toLowerCase()}-capex-and-cash-flow`,
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}

/** The periods drawn, oldest first. */
export function fundamentalsPeriods({
  figures,
  basis,
}: Pick<Fundamentals, "figures" | "basis">): FiledPeriod[] {
  return filedPeriods(figures, basis)
    .filter(({ byConcept }) => byConcept.has("capex") || byConcept.has("operatingCashFlow"))
    .slice(0, PERIODS_SHOWN)
    .toReversed();
}
