import { pgTable, text, timestamp } from "drizzle-orm/pg-core";

/** When a publisher's host may next be asked, over all instances; by the database's clock. */
export const hostTurn = pgTable("host_turn", {
  host: text("host").primaryKey(),
  nextAt: timestamp("next_at", { withTimezone: true, mode: "string" }).notNull(),
});
