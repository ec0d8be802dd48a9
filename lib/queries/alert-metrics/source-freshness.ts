import "server-only";
import { ALL_SOURCES, freshnessRank } from "@/lib/contracts/alert-condition";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { AppError } from "@/lib/errors/app-error";
import { freshness } from "../freshness";
import { getSourceHealth, type SourceHealth } from "../get-source-health";
import type { AlertMetricReader } from "./alert-metric";
import { unresolvedReading } from "./unresolved-reading";

/** How overdue a source is, or each that has dated figures. */
export const sourceFreshness: AlertMetricReader<"source-freshness"> = {
  async assertReadable(database, { source }) {
    if (source === ALL_SOURCES) return;
    const known = await getSourceHealth(database);
    if (known.some(({ id }) => id === source)) return;
    throw new AppError("NOT_FOUND", `There is no source ${source}.`, {
      fields: [
        {
          field: "condition.source",
          value: source,
          allowed: [ALL_SOURCES, ...known.map(({ id }) => id)].join(", "),
        },
      ],
    });
  },
  async read({ database, now }, { source }) {
    const sources = await getSourceHealth(database);
    if (source === ALL_SOURCES) {
      return sources
        .filter(({ newestPeriodEnd }) => newestPeriodEnd !== null)
        .map((each) => readingOf(each, now));
    }
    const health = sources.find(({ id }) => id === source);
    return [health === undefined ? noRows(source) : readingOf(health, now)];
  },
};

function readingOf(health: SourceHealth, now: string): AlertReading {
  const { id, publisher, title, newestPeriodEnd, homepageUrl, cadenceDays, expectedLagDays } = health;
  if (newestPeriodEnd === null) return noRows(id);
  const state = freshness({ newestPeriodEnd, now, cadenceDays, expectedLagDays });
  return {
    subject: id,
    unit: "state",
    value: freshnessRank[state],
    standardError: null,
    evidence: "derived",
    reason: null,
    data: [{ title: `${publisher}: ${title}`, sourceId: id, date: newestPeriodEnd, url: homepageUrl }],
  };
}

function noRows(id: string): AlertReading {
  return unresolvedReading("state", { code: "no-dated-rows", detail: id }, id);
}
