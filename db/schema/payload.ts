import { index, integer, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";
import { ingestRun } from "./ingest-run";
import { source } from "./source";

/** One answer of a publisher, archived by content under `sha256`; several runs may have had the same answer. */
export const payload = pgTable(
  "payload",
  {
    id: serial("id").primaryKey(),
    ingestRunId: integer("ingest_run_id")
      .notNull()
      .references(() => ingestRun.id),
    sourceId: text("source_id")
      .notNull()
      .references(() => source.id),
    /** Of the bytes as archived: without any key the answer echoed. */
    sha256: text("sha256").notNull(),
    byteCount: integer("byte_count").notNull(),
    fileName: text("file_name").notNull(),
    sourceUrl: text("source_url").notNull(),
    /** What was asked, as a hash: the address may hold a key. Finds the validators of the last answer. */
    requestSha256: text("request_sha256"),
    etag: text("etag"),
    lastModified: text("last_modified"),
    retrievedAt: timestamp("retrieved_at", { withTimezone: true, mode: "string" }).notNull(),
    knownAt: timestamp("known_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [
    index("payload_request").on(table.sourceId, table.requestSha256, table.id),
    index("payload_sha256").on(table.sha256),
    index("payload_run").on(table.ingestRunId),
  ],
);
