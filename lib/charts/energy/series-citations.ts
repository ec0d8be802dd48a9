import type { SourceCitation } from "../source-citation";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";

/** Publishers of some series, each once, with the newest fetch and the month the figures reach to. */
export function seriesCitations(series: readonly PowerSeriesHead[], lastMonth?: string): SourceCitation[] {
  const bySource = new Map<string, PowerSeriesHead>();
  for (const choice of series) {
    const known = bySource.get(choice.sourceId);
    if (known === undefined || known.lastPeriodEnd < choice.lastPeriodEnd)
      bySource.set(choice.sourceId, choice);
  }
  return [...bySource.values()].map((choice) => ({
    name: credit(choice),
    url: choice.sourceUrl,
    asOf: lastMonth === undefined ? lastDayBefore(choice.lastPeriodEnd) : lastDayOf(lastMonth),
    fetchedAt: choice.retrievedAt,
  }));
}

function lastDayOf(month: string): string {
  const [year = Number.NaN, number = Number.NaN] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** A half-open period's last day: one that ends at midnight speaks of the day before. */
function lastDayBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString().slice(0, 10);
}

/** Attributions of open licences name the licence themselves. */
function credit({ attribution, licenceName }: PowerSeriesHead): string {
  const words = attribution.replace(/^Source: /, "");
  return words.includes(licenceName) ? words : `${words}, ${licenceName}`;
}
