import { index, integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";

/** A grid of projections. It holds everything it is computed from, so that every worker computes the same. */
export const sweep = pgTable(
  "sweep",
  {
    id: serial("id").primaryKey(),
    scenarioSlug: text("scenario_slug").notNull(),
    /** Null for a built-in scenario. */
    scenarioVersion: integer("scenario_version"),
    status: text("status", { enum: ["running", "succeeded", "failed", "cancelled"] }).notNull(),
    axes: jsonb("axes").notNull(),
    inputs: jsonb("inputs").notNull(),
    engineVersion: text("engine_version").notNull(),
    drawsPerNode: integer("draws_per_node").notNull(),
    nodeCount: integer("node_count").notNull(),
    /** Nodes of each chunk but the last, which may have fewer. */
    chunkNodeCount: integer("chunk_node_count").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "string" }).notNull(),
    finishedAt: timestamp("finished_at", { withTimezone: true, mode: "string" }),
    message: text("message"),
  },
  (table) => [index("sweep_status").on(table.status)],
);
