import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { DurationPoint, PriceStatistics } from "@/lib/contracts/price-statistics";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { priceStatisticsOptions } from "@/lib/query-options/price-statistics";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { PowerSeriesChoice } from "./power-series-choice";
import { seriesCitations } from "./series-citations";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { useWithheld } from "./use-withheld";

const PERCENTS = Array.from({ length: 101 }, (_, percent) => percent);
const HOURS_OF_A_MONTH = 672;
const AMERICAN_MARKETS = "ERCOT, CAISO, NYISO, ISO-NE, SPP, MISO, PJM";
const EUROPEAN_MARKETS = "Energy-Charts, ENTSO-E, Nord Pool, Elexon, RTE";

type HoursSectionProps = {
  series: PowerSeriesChoice;
  span: { from: string; to: string };
  asOf: string | undefined;
};

/** Negative hours and the duration curve of an hourly series; of a coarser one, what is missing and how to get it. */
export function HoursSection({ series, span, asOf }: HoursSectionProps) {
  const t = useTranslations("energy.hours");
  const zoneName = useZoneName();
  const isAmerican = series.zone.startsWith("US");
  const isHourly = series.shortestPeriodHours <= 1;
  const { data } = useQuery({
    ...priceStatisticsOptions({ id: series.id, ...span, asOf }),
    placeholderData: (previous) => previous, // the old figures stay until the new ones are there
  });
  if (!isHourly) {
    return (
      <section aria-labelledby="price-hours" className="border-t border-rule pt-3">
        <h3 id="price-hours" className="font-semibold">
          {t("title")}
        </h3>
        <p className="mt-1 max-w-prose text-muted">
          {t.rich("monthlyOnly", {
            zone: zoneName(series.zone),
            prices: t(`resolution.${series.shortestPeriodHours >= HOURS_OF_A_MONTH ? "month" : "day"}`),
            publishers: isAmerican ? AMERICAN_MARKETS : EUROPEAN_MARKETS,
            example: isAmerican ? "ercot" : "energy-charts",
            code: asCode,
          })}
        </p>
      </section>
    );
  }
  if (data === undefined || data.months.length === 0) return null;
  return (
    <div className="grid gap-8 desk:grid-cols-2">
      <NegativeHours statistics={data} series={series} />
      <DurationCurve statistics={data} series={series} />
    </div>
  );
}

function asCode(words: ReactNode): ReactNode {
  return <code className="break-words">{words}</code>;
}

type HoursFigureProps = { statistics: PriceStatistics; series: PowerSeriesChoice };

function NegativeHours({ statistics, series }: HoursFigureProps) {
  const t = useTranslations("energy.hours");
  const locale = useLocale();
  const zoneName = useZoneName();
  const withheld = useWithheld([series]);
  const { months } = statistics;
  const label = t("negative");
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "bars-and-lines",
      unit: "hours",
      periods: months.map(({ month }) => formatPeriod(month, locale)),
      bars: [{ label, tone: "ink", values: months.map(({ negativeHourCount }) => negativeHourCount) }],
      lines: [],
    };
    return [{ key: "negative", title: null, spec }];
  }, [months, label, locale]);
  const sum = (read: (month: (typeof months)[number]) => number) =>
    months.reduce((total, month) => total + read(month), 0);
  const negative = sum(({ negativeHourCount }) => negativeHourCount);
  const words = { zone: zoneName(series.zone), ...useMonthsWords(statistics) };
  return (
    <ChartFigure
      id="negative-hours"
      finding={
        negative === 0
          ? t("negativeNone", words)
          : t("negativeFinding", {
              ...words,
              hours: formatQuantity(negative, "hours", locale, { significantDigits: 3, trimZeros: true }),
              share: formatQuantity(negative / sum(({ hourCount }) => hourCount), "fraction", locale, {
                significantDigits: 2,
              }),
            })
      }
      unitLine={t("negativeUnit")}
      panels={panels}
      withheld={withheld}
      sources={seriesCitations([series])}
      fileName={`negative-hours-${series.id.replaceAll(/[^\w-]/g, "-")}`}
    />
  );
}

function DurationCurve({ statistics, series }: HoursFigureProps) {
  const t = useTranslations("energy.hours");
  const locale = useLocale();
  const zoneName = useZoneName();
  const withheld = useWithheld([series]);
  const unit = energyPriceUnit(series.currency);
  const { duration } = statistics;
  const panels = useMemo(() => {
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
    return [{ key: "duration", title: null, spec }];
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [duration, unit, locale]);
  const price = (percent: number) =>
    formatQuantity(priceReached(duration, percent), unit, locale, { significantDigits: 3 });
  return (
    <ChartFigure
      id="duration-curve"
      finding={t("durationFinding", { zone: zoneName(series.zone), median: price(50), high: price(5) })}
      unitLine={t("durationUnit", { unit: `${series.currency}/MWh`, ...useMonthsWords(statistics) })}
      panels={panels}
      withheld={withheld}
      sources={seriesCitations([series])}
      fileName={`duration-curve-${series.id.replaceAll(/[^\w-]/g, "-")}`}
    />
  );
}

/** The price reached or exceeded for this share of the hours: a percent without a point of its own has the next one's. */
function priceReached(duration: readonly DurationPoint[], percent: number): number | null {
  return duration.find(({ hoursPercent }) => hoursPercent >= percent)?.pricePerMwh ?? null;
}

function useMonthsWords({ months }: PriceStatistics): { from: string; to: string } {
  const locale = useLocale();
  return {
    from: formatPeriod(months[0]?.month ?? null, locale),
    to: formatPeriod(months.at(-1)?.month ?? null, locale),
  };
}
