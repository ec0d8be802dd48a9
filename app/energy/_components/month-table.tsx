import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import type { MonthStatistics } from "@/lib/contracts/price-statistics";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { formatList, formatPeriod } from "@/lib/format/format-date";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import { seriesFormatter } from "@/lib/format/format-series";
import { priceStatisticsOptions } from "@/lib/query-options/price-statistics";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { SourceLine } from "../../_components/figures/source-line";
import { Disclosure } from "../../_components/controls/disclosure";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { seriesCitations } from "@/lib/charts/energy/series-citations";
import { useZoneName } from "../../_components/figures/use-zone-name";

type MonthTableProps = {
  series: PowerSeriesChoice;
  span: { from: string; to: string };
  asOf: string | undefined;
};

/** Monthly statistics of one series, newest first, with how much of each month has a price. */
export function MonthTable({ series, span, asOf }: MonthTableProps) {
  const t = useTranslations("energy.months");
  const locale = useLocale();
  const zoneName = useZoneName();
  const { data } = useQuery({
    ...priceStatisticsOptions({ id: series.id, ...span, asOf }),
    placeholderData: (previous) => previous,
  });
  const months = data?.months.toReversed() ?? [];
  const formatter = seriesFormatter(
    months.map(({ maxPerMwh }) => maxPerMwh),
    energyPriceUnit(series.currency),
    locale,
    { fractionDigits: 1 },
  );
  const hours = (count: number) => formatNumber(count, locale, { significantDigits: 4, trimZeros: true });
  const price = (value: number | null, reason: string) =>
    value === null ? <Missing key={reason} reason={reason} /> : formatter.format(value);
  const zone = zoneName(series.zone);

  const loadReasons = [...new Set(months.flatMap(({ loadWeightedReason }) => loadWeightedReason ?? []))].map(
    (reason) => t(`loadReason.${reason}`),
  );

  function cells(month: MonthStatistics) {
    const tooFew = t("tooFew");
    return [
      formatter.format(month.timeWeightedMeanPerMwh),
      price(
        month.loadWeightedMeanPerMwh,
        month.loadWeightedReason === null ? "" : t(`loadReason.${month.loadWeightedReason}`),
      ),
      price(month.p05PerMwh, tooFew),
      price(month.p50PerMwh, tooFew),
      price(month.p95PerMwh, tooFew),
      formatter.format(month.minPerMwh),
      formatter.format(month.maxPerMwh),
      hours(month.negativeHourCount),
      [
        t("covered", { hours: hours(month.hourCount), all: hours(month.monthHourCount) }),
        ...(month.gapCount > 0 ? [t("gaps", { count: month.gapCount })] : []),
        ...(month.isPartial ? [t("partial")] : []),
      ].join(", "),
    ];
  }

  return (
    <Disclosure open={series.shortestPeriodHours <= 1} summary={t("title", { zone })}>
      <p className="mb-2 max-w-prose text-caption text-muted">
        {t("unit", { unit: `${series.currency}/MWh` })}
        {loadReasons.length > 0 && ` ${t("weightedMissing", { reasons: formatList(loadReasons, locale) })}`}
      </p>
      <DataTable
        label={t("label", { zone })}
        emptyReason={t("none")}
        compact
        maxHeightPx={420}
        columns={[
          { key: "month", head: t("month"), align: "start" },
          ...(["mean", "weighted", "p05", "p50", "p95", "min", "max", "negative"] as const).map((key) => ({
            key,
            head: t(key),
            align: "end" as const,
          })),
          { key: "coverage", head: t("coverage"), align: "start" },
        ]}
        rows={months.map((month) => ({
          key: month.month,
          head: (
            <span className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status={series.evidence} />
              {formatPeriod(month.month, locale)}
            </span>
          ),
          cells: cells(month),
        }))}
      />
      <div className="mt-2">
        <SourceLine sources={seriesCitations([series])} />
      </div>
    </Disclosure>
  );
}

/** A figure that cannot be given, with its reason for a pointer and for a screen reader. */
function Missing({ reason }: { reason: string }) {
  return (
    <span title={reason} className="text-muted">
      <span aria-hidden>{MISSING}</span>
      <span className="sr-only">{reason}</span>
    </span>
  );
}
