import "server-only";
import { asc, eq, or } from "drizzle-orm";
import type { Database } from "@/db/database";
import { regionFact } from "@/db/schema/region-fact";
import type { RegionFact } from "@/lib/model/unit-cost/region-fact";
import { knownBy } from "./known-at";

/** Of every zone and metric the newest period known at `asOf`. What this model assumes itself stands at any time. */
export async function listRegionFacts(database: Database, asOf?: string): Promise<RegionFact[]> {
  const known = knownBy(regionFact.knownAt, asOf);
  const rows = await database
    .select()
    .from(regionFact)
    .where(known && or(known, eq(regionFact.verification, "assumed")))
    .orderBy(asc(regionFact.period), asc(regionFact.knownAt));
  const newest = new Map<string, RegionFact>();
  for (const { knownAt: _knownAt, ...fact } of rows) newest.set(`${fact.zone} ${fact.metric}`, fact);
  return [...newest.values()];
}
