import { integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";
import { source } from "./source";

/**
 * One entry of a published list that is no series: a model's list price, a rental offer, a data center, a filing.
 * Append-only: an entry that changes is a new row with a later `known_at`. Its columns are those of its parser's row.
 */
export const publishedRecord = pgTable(
  "published_record",
  {
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    /** Which list, e.g. token-price, gpu-rental, data-center, submission. */
    kind: text("kind").notNull(),
    /** What makes the entry one entry: the same key later is a revision. */
    key: text("key").notNull(),
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
    retrievedAt: timestamp("retrieved_at", { withTimezone: true, mode: "string" }).notNull(),
    content: jsonb("content").notNull(),
    sourceUrl: text("source_url").notNull(),
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
  },
  (table) => [primaryKey({ columns: [table.sourceId, table.kind, table.key, table.knownAt] })],
);
