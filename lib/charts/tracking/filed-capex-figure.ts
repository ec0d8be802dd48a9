import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { newestValue } from "@/lib/model/tracking/tracked-point";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

/** Capital and operating cash flow of the five, quarter by quarter as filed; null before anything was. */
export function filedCapexFigure(
  figures: RealisedFigures,
  { t, locale }: { t: FigureWords<"realisedFiled.filed">; locale: Locale },
): NamedFigure | null {
  const capex = newestValue(figures.ratios.capexUsd);
  const share = newestValue(figures.ratios.capexToCash);
  if (capex === null || share === null) return null;
  const valuesOf = (concept: string) =>
    figures.rows
      .find((row) => row.group === "big-five" && row.concept === concept)
      ?.quarters.map(({ valueUsd }) => valueUsd) ?? [];
  const spec: ChartSpec = {
    kind: "bars-and-lines",
    unit: "usd",
    periods: figures.quarters.map((quarter) => formatPeriod(quarter, locale)),
    bars: [
      { label: t("capex"), tone: "ink", values: valuesOf("capex") },
      { label: t("cash"), tone: "muted", values: valuesOf("operatingCashFlow") },
    ],
    lines: [],
  };
  return {
    id: "filed-capex",
    finding: t("capexFinding", {
      capex: formatQuantity(capex.value, "usd", locale, { significantDigits: 3 }),
      period: formatPeriod(capex.period, locale),
      share: formatQuantity(share.value, "fraction", locale, { fractionDigits: 0 }),
    }),
    unitLine: t("capexUnit"),
    panels: [{ key: "filed-capex", title: null, spec }],
    sources: [
      {
        name: t("sourceName"),
        url: "https://www.sec.gov/search-filings",
        asOf: capex.knownAt ?? undefined,
      },
    ],
    fileName: "filed-capex-and-cash-flow",
    aspect: { desk: "3 / 1", phone: "4 / 3" },
  };
}
