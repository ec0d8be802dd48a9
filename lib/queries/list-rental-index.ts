import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { publishedRecord } from "@/db/schema/published-record";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

const indexContent = z.object({
  quote: z.string(),
  accelerator: z.string().nullable(),
  observedOn: z.iso.date(),
  methodVersion: z.string().nullable(),
  confidence: z.string().nullable(),
  usdPerAcceleratorHour: z.number(),
});

/**
 * Daily index of an accelerator's rental price, USD per accelerator-hour, oldest first: readings of the newest method alone,
 * because a changed method makes another series, and none its publisher marks as of low confidence.
 */
export async function listRentalIndex(
  database: Database,
  accelerator: string,
  asOf?: string,
): Promise<TrackedPoint[]> {
  const rows = await database
    .selectDistinctOn([publishedRecord.sourceId, publishedRecord.key])
    .from(publishedRecord)
    .where(and(eq(publishedRecord.kind, "gpu-rental"), knownBy(publishedRecord.knownAt, asOf)))
    .orderBy(publishedRecord.sourceId, publishedRecord.key, desc(publishedRecord.knownAt));
  const readings = rows
    .flatMap((row) => {
      const parsed = indexContent.safeParse(row.content); // offers of single providers have other columns
      return parsed.success ? [{ ...row, content: parsed.data }] : [];
    })
    .filter(
      ({ content }) =>
        content.quote === "index" && content.accelerator === accelerator && content.confidence === "normal",
    )
    .toSorted((a, b) => a.content.observedOn.localeCompare(b.content.observedOn));
  const method = readings.at(-1)?.content.methodVersion ?? null;
  return readings
    .filter(({ content }) => content.methodVersion === method)
    .map(({ content, knownAt, sourceUrl }): TrackedPoint => {
      const day = isoInstant(knownAt).slice(0, 10);
      return {
        period: content.observedOn,
        value: content.usdPerAcceleratorHour,
        missing: null,
        evidence: "estimated",
        knownAt: day,
        citation: {
          title: `CRI ${accelerator}, method ${content.methodVersion ?? "—"}`,
          url: sourceUrl,
          day,
          dating: "statement",
        },
      };
    });
}
