import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { DurationPoint, PriceStatistics } from "@/lib/contracts/price-statistics";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { seriesCitations } from "./series-citations";

const PERCENTS = Array.from({ length: 101 }, (_, percent) => percent);

type Words = { t: FigureWords<"energy.hours">; zoneName: (zone: string) => string; locale: Locale };

/** Hours below zero by month. */
export function negativeHoursFigure(
  statistics: PriceStatistics,
  series: PowerSeriesHead,
  { t, zoneName, locale }: Words,
): NamedFigure {
  const { months } = statistics;
  const spec: ChartSpec = {
    kind: "bars-and-lines",
    unit: "hours",
    periods: months.map(({ month }) => formatPeriod(month, locale)),
    bars: [
      {
        label: t("negative"),
        tone: "ink",
        values: months.map(({ negativeHourCount }) => negativeHourCount),
      },
    ],
    lines: [],
  };
  const sum = (read: (month: (typeof months)[number]) => number) =>
    months.reduce((total, month) => total + read(month), 0);
  const negative = sum(({ negativeHourCount }) => negativeHourCount);
  const words = { zone: zoneName(series.zone), ...monthsWords(statistics, locale) };
  return {
    id: "negative-hours",
    finding:
      negative === 0
        ? t("negativeNone", words)
        : t("negativeFinding", {
            ...words,
            hours: formatQuantity(negative, "hours", locale, { significantDigits: 3, trimZeros: true }),
            share: formatQuantity(negative / sum(({ hourCount }) => hourCount), "fraction", locale, {
              significantDigits: 2,
            }),
          }),
    unitLine: t("negativeUnit"),
    panels: [{ key: "negative", title: null, spec }],
    sources: seriesCitations([series]),
    fileName: `negative-hours-${series.id.replaceAll(/[^\w-]/g, "-")}`,
  };
}

/** The price reached or exceeded for each share of the hours. */
export function durationCurveFigure(
  statistics: PriceStatistics,
  series: PowerSeriesHead,
  { t, zoneName, locale }: Words,
): NamedFigure {
  const unit = energyPriceUnit(series.currency);
  const { duration } = statistics;
  const spec: ChartSpec = {
    kind: "lines",
    unit,
    periods: PERCENTS.map((percent) =>
      formatQuantity(percent / 100, "fraction", locale, { fractionDigits: 0 }),
    ),
    lines: [
      {
        scenario: null,
        label: t("duration"),
        values: PERCENTS.map((percent) => priceReached(duration, percent)),
      },
    ],
  };
  const price = (percent: number) =>
    formatQuantity(priceReached(duration, percent), unit, locale, { significantDigits: 3 });
  return {
    id: "duration-curve",
    finding: t("durationFinding", { zone: zoneName(series.zone), median: price(50), high: price(5) }),
    unitLine: t("durationUnit", { unit: `${series.currency}/MWh`, ...monthsWords(statistics, locale) }),
    panels: [{ key: "duration", title: null, spec }],
    sources: seriesCitations([series]),
    fileName: `duration-curve-${series.id.replaceAll(/[^\w-]/g, "-")}`,
  };
}

/** A percent without a point of its own has the next one's. */
function priceReached(duration: readonly DurationPoint[], percent: number): number | null {
  return duration.find(({ hoursPercent }) => hoursPercent >= percent)?.pricePerMwh ?? null;
}

function monthsWords({ months }: PriceStatistics, locale: Locale): { from: string; to: string } {
  return {
    from: formatPeriod(months[0]?.month ?? null, locale),
    to: formatPeriod(months.at(-1)?.month ?? null, locale),
  };
}
