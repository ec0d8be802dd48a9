import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useMemo, type ReactNode } from "react";
import { durationCurveFigure, negativeHoursFigure } from "@/lib/charts/energy/hours-figures";
import type { PriceStatistics } from "@/lib/contracts/price-statistics";
import { priceStatisticsOptions } from "@/lib/query-options/price-statistics";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { useWithheld } from "./use-withheld";

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
  const words = useHoursWords();
  const withheld = useWithheld([series]);
  const figure = useMemo(
    () => negativeHoursFigure(statistics, series, words),
    // the words are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [statistics, series, words.locale],
  );
  return <ChartFigure chart="negative-hours" {...figure} withheld={withheld} />;
}

function DurationCurve({ statistics, series }: HoursFigureProps) {
  const words = useHoursWords();
  const withheld = useWithheld([series]);
  const figure = useMemo(
    () => durationCurveFigure(statistics, series, words),
    // the words are made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
    [statistics, series, words.locale],
  );
  return <ChartFigure chart="duration-curve" {...figure} withheld={withheld} />;
}

function useHoursWords() {
  const t = useTranslations("energy.hours");
  const zoneName = useZoneName();
  return { t, zoneName, locale: useLocale() };
}
