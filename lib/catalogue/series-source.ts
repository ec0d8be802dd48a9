import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { ChartSource } from "@/lib/reports/charts/named-chart";

/** A series as the source of a chart, under its own terms. */
export function seriesSource(series: PowerSeriesHead): ChartSource {
  const publisher = series.attribution.replace(/^Source: /, "");
  return {
    id: series.id,
    publisher,
    title: series.id,
    homepageUrl: series.sourceUrl,
    licenceName: series.licenceName,
    licenceUrl: null,
    attribution: series.attribution,
    redistribution: series.redistribution,
  };
}
