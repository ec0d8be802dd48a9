import type { SourceCitation } from "../../_components/figures/source-line";
import type { PowerSeriesChoice } from "./power-series-choice";

/** Publishers of some series, each once, with the newest fetch and the month the figures reach to. */
export function seriesCitations(series: readonly PowerSeriesChoice[], lastMonth?: string): SourceCitation[] {
  const bySource = new Map<string, PowerSeriesChoice>();
  for (const choice of series) {
    const known = bySource.get(choice.sourceId);
    if (known === undefined || known.lastPeriodEnd < choice.lastPeriodEnd)
      bySource.set(choice.sourceId, choice);
  }
  return [...bySource.values()].map((choice) => ({
    name: `${choice.attribution.replace(/^Source: /, "")} (${choice.licenceName})`,
    url: choice.sourceUrl,
    asOf: lastMonth === undefined ? choice.lastPeriodEnd.slice(0, 10) : lastDayOf(lastMonth),
    fetchedAt: choice.retrievedAt,
  }));
}

function lastDayOf(month: string): string {
  const [year = Number.NaN, number = Number.NaN] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
