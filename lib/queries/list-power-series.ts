import "server-only";
import { and, asc, eq, max, min, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import type { PowerSeriesHead } from "@/lib/contracts/power-series";
import { AppError } from "@/lib/errors/app-error";
import { evidenceStatuses, weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import { perMwhFactor } from "@/lib/units/price-unit";
import { freshness } from "./freshness";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";
import { untilDataChange } from "./until-data-change";

/** Every series that is a price of energy, with its reach, of what was known at `asOf`. */
export function listPowerSeries(database: Database, asOf?: string): Promise<PowerSeriesHead[]> {
  const today = new Date().toISOString().slice(0, 10); // freshness changes with the day
  return untilDataChange(database, `power series ${asOf ?? today}`, () =>
    readHeads(database, eq(series.kind, "price"), asOf),
  );
}

/** @throws {AppError} NOT_FOUND for an id no source has delivered, or of which nothing was known at `asOf`; INVALID_INPUT for what is no price of energy. */
export async function getPowerSeriesHead(
  database: Database,
  id: string,
  asOf?: string,
): Promise<PowerSeriesHead> {
  const [head] = await readHeads(database, eq(series.id, id), asOf);
  if (head) return head;
  const [known] = await database.select({ unit: series.unit }).from(series).where(eq(series.id, id));
  if (!known) throw new AppError("NOT_FOUND", `There is no series ${id}. /api/v1/series lists them.`);
  if (perMwhFactor(known.unit) !== null) {
    throw new AppError("NOT_FOUND", `Nothing of ${id} was known at ${asOf ?? "any time"}.`);
  }
  throw new AppError(
    "INVALID_INPUT",
    `${id} is in ${known.unit || "no unit"}, which is no price of energy.`,
    {
      fields: [{ field: "id", value: id, allowed: "a series priced per kWh or MWh" }],
    },
  );
}

const periodHours = sql<number>`date_part('epoch', ${observation.periodEnd} - ${observation.periodStart}) / 3600`;

async function readHeads(
  database: Database,
  which: SQL,
  asOf: string | undefined,
): Promise<PowerSeriesHead[]> {
  const now = asOf ?? new Date().toISOString();
  const rows = await database
    .select({
      series,
      source,
      first: min(observation.periodStart),
      last: max(observation.periodEnd),
      retrievedAt: max(observation.retrievedAt),
      shortestHours: sql<number>`min(${periodHours})`,
      longestHours: sql<number>`max(${periodHours})`,
      evidence: sql<string>`string_agg(distinct ${observation.evidence}, ',')`,
    })
    .from(series)
    .innerJoin(source, eq(source.id, series.sourceId))
    .innerJoin(observation, eq(observation.seriesId, series.id))
    .where(and(which, knownBy(observation.knownAt, asOf)))
    .groupBy(series.id, source.id)
    .orderBy(asc(series.id));
  return rows.flatMap((row) => {
    const { first, last, retrievedAt } = row;
    if (first === null || last === null || retrievedAt === null) return [];
    if (perMwhFactor(row.series.unit) === null) return [];
    return {
      id: row.series.id,
      zone: row.series.zone,
      marketType: row.series.marketType,
      currency: row.series.currency,
      publishedUnit: row.series.unit,
      sourceId: row.source.id,
      attribution: row.source.attribution,
      sourceUrl: row.source.homepageUrl,
      licenceName: row.series.licenceName ?? row.source.licenceName,
      redistribution: row.series.redistribution ?? row.source.redistribution,
      firstPeriodStart: isoInstant(first),
      lastPeriodEnd: isoInstant(last),
      shortestPeriodHours: row.shortestHours,
      longestPeriodHours: row.longestHours,
      freshness: freshness({ ...row.source, newestPeriodEnd: isoInstant(last), now }),
      retrievedAt: isoInstant(retrievedAt),
      evidence: weakestEvidence(statusesIn(row.evidence)),
    };
  });
}

function statusesIn(list: string): EvidenceStatus[] {
  return evidenceStatuses.filter((status) => list.split(",").includes(status));
}
