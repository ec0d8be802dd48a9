import { customType, index, integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A report as it was made, with everything it was computed from. A row is added, may be removed, and never changes. */
export const savedReport = pgTable(
  "saved_report",
  {
    /** SHA-256 of the bundle's canonical JSON: the report names its own content. */
    id: text("id").primaryKey(),
    /** In the order of saving, for pages. */
    number: serial("number").notNull().unique(),
    /** `comparison`, or the one scenario it dwells on, which may have been deleted since. */
    scenarioSet: text("scenario_set").notNull(),
    title: text("title"),
    /** Null where it tells what was known when it was made. */
    asOf: timestamp("as_of", { withTimezone: true, mode: "string" }),
    request: jsonb("request").notNull(),
    engineVersion: text("engine_version").notNull(),
    /** Of the bundle. */
    formatVersion: integer("format_version").notNull(),
    contentHash: text("content_hash").notNull(),
    generatedAt: timestamp("generated_at", { withTimezone: true, mode: "string" }).notNull(),
    createdBy: text("created_by", { enum: ["reader", "schedule"] }).notNull(),
    /** The schedule may have been removed since. */
    scheduleId: integer("schedule_id"),
    /** Address of the instance, which the files print: part of what makes them the same later. */
    origin: text("origin").notNull(),
    /** The few figures each scenario is remembered by. */
    headline: jsonb("headline").notNull(),
    bundleGzip: bytea("bundle_gzip").notNull(),
    /** Of the bundle's canonical JSON, before compression. */
    bundleByteCount: integer("bundle_byte_count").notNull(),
  },
  (table) => [index("saved_report_set").on(table.scenarioSet, table.generatedAt)],
);
