import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { scenario } from "./scenario";

/** A saved scenario is a parent plus overrides; only the differences are stored. A version never changes. */
export const scenarioVersion = pgTable(
  "scenario_version",
  {
    slug: text("slug")
      .notNull()
      .references(() => scenario.slug, { onDelete: "cascade" }),
    /** From 1. */
    version: integer("version").notNull(),
    name: text("name").notNull(),
    /** Built-in where `parentVersion` is null. */
    parentSlug: text("parent_slug").notNull(),
    parentVersion: integer("parent_version"),
    overrides: jsonb("overrides").$type<Record<string, number>>().notNull(),
    settings: jsonb("settings").notNull(),
    notes: text("notes"),
    engineVersion: text("engine_version").notNull(),
    /** Headline figures by the engine and the data of the day it was saved. */
    headline: jsonb("headline").notNull(),
    savedAt: timestamp("saved_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.slug, table.version] }),
    foreignKey({
      name: "scenario_version_parent_fk",
      columns: [table.parentSlug, table.parentVersion],
      foreignColumns: [table.slug, table.version],
    }),
    index("scenario_version_parent").on(table.parentSlug),
  ],
);
