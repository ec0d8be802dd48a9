import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import type { ChartSource } from "@/lib/reports/charts/named-chart";

type LicensedSeries = Pick<
  PowerSeriesHead,
  "id" | "sourceId" | "sourceUrl" | "attribution" | "licenceName" | "redistribution"
>;

/** Series as the sources of a chart, under their own terms: each source once for each licence, titled by its series. */
export function seriesSources(used: readonly LicensedSeries[]): ChartSource[] {
  const byTerms = new Map<string, LicensedSeries[]>();
  for (const series of used) {
    const terms = `${series.sourceId} ${series.licenceName}`;
    byTerms.set(terms, [...(byTerms.get(terms) ?? []), series]);
  }
  return [...byTerms.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : sourceOf(first, group);
  });
}

function sourceOf(first: LicensedSeries, group: readonly LicensedSeries[]): ChartSource {
  return {
    id: first.sourceId,
    publisher: first.attribution.replace(/^Source: /, ""),
    title: group.map(({ id }) => id).join(", "),
    homepageUrl: first.sourceUrl,
    licenceName: first.licenceName,
    licenceUrl: null,
    attribution: first.attribution,
    redistribution: first.redistribution,
  };
}
