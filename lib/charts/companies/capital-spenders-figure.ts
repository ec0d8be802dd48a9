import type { CapitalSpender } from "@/lib/contracts/api/companies/capital-spender";
import { formatMoney } from "@/lib/format/format-money";
import type { Locale } from "@/lib/format/locale";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

const COMPANIES_SHOWN = 12; // ticker labels that a phone can still tell apart

type Words = { t: FigureWords<"companies">; locale: Locale };

/** Who spends more on capital than operations bring in: the first of `spenders`, the largest first; null below two. */
export function capitalSpendersFigure(
  spenders: readonly CapitalSpender[],
  { t, locale }: Words,
): NamedFigure | null {
  const shown = spenders.slice(0, COMPANIES_SHOWN);
  const [largest] = shown;
  if (largest === undefined || shown.length < 2) return null;
  const spec: ChartSpec = {
    kind: "bars-and-lines",
    unit: "usd",
    periods: shown.map(({ ticker }) => ticker),
    along: "items",
    bars: [
      { label: t("concept.capex"), tone: "ink", values: shown.map(({ capexUsd }) => capexUsd) },
      {
        label: t("concept.operatingCashFlow"),
        tone: "muted",
        values: shown.map(({ operatingCashFlowUsd }) => operatingCashFlowUsd),
      },
    ],
    lines: [],
  };
  const newest = (days: readonly string[]) => days.toSorted().at(-1);
  return {
    id: "capex-and-cash",
    finding: t("chart.finding", {
      count: spenders.filter(({ capexUsd, operatingCashFlowUsd }) => capexUsd > operatingCashFlowUsd).length,
      total: String(spenders.length),
      name: largest.name,
      capex: formatMoney(largest.capexUsd, "USD", locale, { significantDigits: 3 }),
    }),
    unitLine: t("chart.unit", { count: String(shown.length) }),
    panels: [{ key: "capex", title: null, spec }],
    sources: [
      {
        name: t("chart.source"),
        url: "https://www.sec.gov/search-filings",
        asOf: newest(shown.flatMap(({ newestPeriodEnd }) => newestPeriodEnd ?? [])),
        fetchedAt: newest(shown.map(({ retrievedAt }) => retrievedAt)),
      },
    ],
    fileName: "capex-and-cash-flow-by-company",
    aspect: { desk: "7 / 2", phone: "4 / 3" },
  };
}
