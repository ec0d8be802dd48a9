import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { publishedRecord } from "@/db/schema/published-record";
import { source } from "@/db/schema/source";
import type { SiteMilestone } from "@/lib/model/capacity/site-milestone";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

const USD_PER_BILLION = 1e9;

const timelineContent = z.object({
  dataCenter: z.string(),
  asOf: z.iso.date(),
  constructionStatus: z.string().nullable(),
  powerMw: z.number().nullable(),
  buildingsOperationalCount: z.number().nullable(),
  capitalCostUsd2025Billions: z.number().nullable(),
});

export type SiteTimelines = {
  milestones: SiteMilestone[];
  /** Null where no timeline has been ingested. */
  source: { title: string; url: string; knownOn: string; retrievedAt: string } | null;
};

/** Dated entries of every tracked data-center site, each by its newest version known at `asOf`. */
export async function listSiteMilestones(database: Database, asOf?: string): Promise<SiteTimelines> {
  const rows = await database
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
  const milestones = rows.map((row): SiteMilestone => {
    const content = timelineContent.parse(row.content);
    const billions = content.capitalCostUsd2025Billions;
    return {
      site: content.dataCenter,
      date: content.asOf,
      status: content.constructionStatus,
      facilityPowerMw: content.powerMw,
      buildingsOperationalCount: content.buildingsOperationalCount,
      capitalCostUsd2025: billions === null ? null : billions * USD_PER_BILLION,
      knownOn: isoInstant(row.knownAt).slice(0, 10),
    };
  });
  const newest = rows.toSorted((a, b) => isoInstant(b.knownAt).localeCompare(isoInstant(a.knownAt)))[0];
  return {
    milestones,
    source:
      newest === undefined
        ? null
        : {
            title: newest.attribution.replace(/^Source: /, ""),
            url: newest.sourceUrl,
            knownOn: isoInstant(newest.knownAt).slice(0, 10),
            retrievedAt: isoInstant(newest.retrievedAt),
          },
  };
}
