import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** Which content of each bundled snapshot file is in this database. */
export const snapshotFile = pgTable("snapshot_file", {
  name: text("name").primaryKey(),
  sha256: text("sha256").notNull(),
  loadedAt: timestamp("loaded_at", { withTimezone: true, mode: "string" }).notNull(),
});
