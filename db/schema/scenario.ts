import { jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** A scenario is a parent plus overrides; only the differences are stored. The built-in ones have no parent. */
export const scenario = pgTable("scenario", {
  slug: text("slug").primaryKey(),
  name: text("name").notNull(),
  parentSlug: text("parent_slug"),
  overrides: jsonb("overrides").$type<Record<string, number>>().notNull(),
  notes: text("notes"),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "string" }).notNull(),
});
