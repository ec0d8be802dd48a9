import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { AnalogueMetric } from "@/lib/model/tracking/historical-analogues";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { newestValue, type TrackedPoint } from "@/lib/model/tracking/tracked-point";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

const READABLE_OVER_HIGHEST = 4; // beyond this multiple of the highest analogue the lines lie on the floor

/** Three ratios as connected dots, other booms as labelled lines. */
export function filedRatioFigure(
  figures: RealisedFigures,
  { t, locale }: { t: FigureWords<"realisedFiled.filed">; locale: Locale },
): NamedFigure {
  const { ratios, coverage, analogues } = figures;
  const highest = Math.max(
    ...analogues.flatMap(({ metric, value }) => (metric === "capexToIndustryRevenue" ? [value] : [])),
  );
  const leftOut = coverage.capexToAiRevenueYear.filter(
    ({ value }) => value !== null && value > highest * READABLE_OVER_HIGHEST,
  );
  function panel(
    key: "strain" | "intensity" | "growth",
    points: readonly TrackedPoint[],
    metric: AnalogueMetric,
    unit: DisplayUnit,
    label: string,
  ) {
    const first = points.findIndex(({ value }) => value !== null);
    const title = t(`panel.${key}`);
    if (first === -1) return { key, title, spec: null, reason: t("panelNone") };
    const shown = points.slice(first);
    const spec: ChartSpec = {
      kind: "lines",
      unit,
      periods: shown.map(({ period }) => formatPeriod(period, locale)),
      lines: [{ scenario: null, label, values: shown.map(({ value }) => value), dots: true }],
      references: analogues
        .filter((analogue) => analogue.metric === metric)
        .map((analogue) => ({
          value: analogue.value,
          label: t(`analogueLine.${analogue.id}`),
          side: key === "growth" ? ("end" as const) : ("start" as const), // where no line passes
        })),
    };
    return { key, title, spec };
  }
  const panels = [
    panel(
      "strain",
      coverage.capexToAiRevenueYear.filter(
        ({ value }) => value === null || value <= highest * READABLE_OVER_HIGHEST,
      ),
      "capexToIndustryRevenue",
      "ratio",
      t("lineEstimate"),
    ),
    panel("intensity", ratios.capexToRevenueYear, "capexToCarrierRevenue", "fraction", t("line")),
    panel("growth", ratios.capexGrowthYear, "capexGrowth", "fraction", t("line")),
  ];
  const strain = newestValue(coverage.capexToAiRevenueYear);
  const revenue = newestValue(coverage.endCustomerRevenueYear);
  const growth = newestValue(ratios.capexGrowthYear);
  const times = (value: number) => formatQuantity(value, "ratio", locale, { significantDigits: 2 });
  return {
    id: "filed-ratios",
    finding:
      strain === null || growth === null
        ? t("ratioFindingNone")
        : t(strain.value > highest ? "ratioFindingAbove" : "ratioFinding", {
            ratio: times(strain.value),
            highest: times(highest),
            growth: formatQuantity(growth.value, "fraction", locale, { fractionDigits: 0 }),
          }),
    unitLine: t("ratioUnit", {
      left: leftOut.length === 0 ? "none" : "some",
      list: formatList(
        leftOut.map(({ period, value }) => `${formatPeriod(period, locale)} (${times(value ?? Number.NaN)})`),
        locale,
      ),
    }),
    panels,
    sources: [
      {
        name: t("sourceName"),
        url: "https://www.sec.gov/search-filings",
        asOf: growth?.knownAt ?? undefined,
      },
      ...(revenue === null || revenue.citation === null
        ? []
        : [{ name: revenue.citation.title, url: revenue.citation.url, asOf: revenue.citation.day }]),
    ],
    fileName: "filed-ratios-and-analogues",
    aspect: { desk: "4 / 3", phone: "4 / 3" },
  };
}
