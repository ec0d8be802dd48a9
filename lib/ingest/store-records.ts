import "server-only";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { countOf } from "./count-of";
import { textArray } from "./pg-array";
import type { RecordRow } from "./record-row";
import { storableJsonText } from "./storable-json";
import type { StoreCounts, Vintage } from "./store-observations";
import { utcInstant } from "./utc-instant";

/** Appends the entries that are new or differ from the newest one known at this vintage. */
export async function storeRecords(
  database: Database,
  rows: readonly RecordRow[],
  vintage: Vintage & { sourceUrl: string },
): Promise<StoreCounts> {
  if (rows.length === 0) return { storedCount: 0, unchangedCount: 0 };
  const knownAt = utcInstant(vintage.knownAt);
  const storedCount = await countOf(
    database,
    sql`
      with incoming as (
        select kind, key, content::jsonb as content
        from unnest(
          ${textArray(rows.map((row) => row.kind))}, ${textArray(rows.map((row) => row.key))},
          ${textArray(rows.map((row) => storableJsonText(row.content)))}
        ) as listed (kind, key, content)
      ), newest as (
        select distinct on (kind, key) kind, key, content
        from published_record
        where source_id = ${vintage.sourceId} and known_at <= ${knownAt}::timestamptz
          and kind = any(${textArray([...new Set(rows.map((row) => row.kind))])})
        order by kind, key, known_at desc
      ), stored as (
        insert into published_record (
          source_id, kind, key, known_at, retrieved_at, content, source_url, ingest_run_id
        )
        select ${vintage.sourceId}, incoming.kind, incoming.key, ${knownAt}::timestamptz,
          ${utcInstant(vintage.retrievedAt)}::timestamptz, incoming.content, ${vintage.sourceUrl}, ${vintage.ingestRunId}::integer
        from incoming
        left join newest using (kind, key)
        where newest.content is distinct from incoming.content
        on conflict do nothing
        returning 1
      )
      select count(*)::integer as count from stored
    `,
  );
  return { storedCount, unchangedCount: rows.length - storedCount };
}
