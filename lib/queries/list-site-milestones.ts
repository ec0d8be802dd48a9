import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { publishedRecord } from "@/db/schema/published-record";
import { source } from "@/db/schema/source";
import type { SiteMilestone } from "@/lib/model/capacity/site-milestone";
import { knownBy } from "./known-at";

const USD_PER_BILLION = 1e9;

/** What a timeline's entry must hold to be a milestone; its parser has checked the rest. */
const timelineEntry = z.object({
  dataCenter: z.string(),
  asOf: z.iso.date(),
  constructionStatus: z.string().nullable(),
  powerMw: z.number().nullable(),
  buildingsOperationalCount: z.number().nullable(),
  capitalCostUsd2025Billions: z.number().nullable(),
});

/** Where tracked sites come from: the newest list of those that count. */
export type SiteListOrigin = {
  sourceTitle: string;
  sourceUrl: string;
  /** YYYY-MM-DD. */
  knownOn: string;
  retrievedAt: string;
};

export type SiteMilestoneList = { milestones: SiteMilestone[]; origin: SiteListOrigin | null };

/** Of every entry in a site's timeline the newest wording known at `asOf`; no origin where none was. */
export async function listSiteMilestones(database: Database, asOf?: string): Promise<SiteMilestoneList> {
  const records = await database
    .selectDistinctOn([publishedRecord.sourceId, publishedRecord.key], {
      content: publishedRecord.content,
      knownAt: publishedRecord.knownAt,
      retrievedAt: publishedRecord.retrievedAt,
      sourceUrl: publishedRecord.sourceUrl,
      attribution: source.attribution,
    })
    .from(publishedRecord)
    .innerJoin(source, eq(source.id, publishedRecord.sourceId))
    .where(and(eq(publishedRecord.kind, "data-center-timeline"), knownBy(publishedRecord.knownAt, asOf)))
    .orderBy(publishedRecord.sourceId, publishedRecord.key, desc(publishedRecord.knownAt));
  const milestones = records.map(({ content, knownAt }) => {
    const entry = timelineEntry.parse(content);
    const billions = entry.capitalCostUsd2025Billions;
    return {
      site: entry.dataCenter,
      date: entry.asOf,
      status: entry.constructionStatus,
      facilityPowerMw: entry.powerMw,
      buildingsOperationalCount: entry.buildingsOperationalCount,
      capitalCostUsd2025: billions === null ? null : billions * USD_PER_BILLION,
      knownOn: isoDay(knownAt),
    };
  });
  const newest = records.toSorted((a, b) => isoDay(b.knownAt).localeCompare(isoDay(a.knownAt)))[0];
  return { milestones, origin: newest === undefined ? null : originOf(newest) };
}

function originOf(record: {
  attribution: string;
  sourceUrl: string;
  knownAt: string;
  retrievedAt: string;
}): SiteListOrigin {
  return {
    sourceTitle: record.attribution.replace(/^Source: /, ""),
    sourceUrl: record.sourceUrl,
    knownOn: isoDay(record.knownAt),
    retrievedAt: new Date(record.retrievedAt).toISOString(),
  };
}

function isoDay(instant: string): string {
  return new Date(instant).toISOString().slice(0, 10);
}
