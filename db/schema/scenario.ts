import { integer, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";

/** A scenario a reader has saved; what it says stands in its versions. */
export const scenario = pgTable("scenario", {
  slug: text("slug").primaryKey(),
  /** In the order of saving, for pages. */
  id: serial("id").notNull().unique(),
  /** The current one. */
  version: integer("version").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
});
