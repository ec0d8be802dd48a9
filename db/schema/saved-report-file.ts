import { boolean, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";
import { savedReport } from "./saved-report";

/** What a file of a saved report was when it was first rendered: later ones must be the same byte for byte. */
export const savedReportFile = pgTable(
  "saved_report_file",
  {
    reportId: text("report_id")
      .notNull()
      .references(() => savedReport.id, { onDelete: "cascade" }),
    format: text("format").notNull(),
    locale: text("locale").notNull(),
    paper: text("paper").notNull(),
    byteOrderMark: boolean("byte_order_mark").notNull(),
    sha256: text("sha256").notNull(),
    byteCount: integer("byte_count").notNull(),
    /** Wall time of that rendering, for readers who wait for the next. */
    renderMs: integer("render_ms").notNull(),
    renderedAt: timestamp("rendered_at", { withTimezone: true, mode: "string" }).notNull(),
  },
  (table) => [
    primaryKey({
      name: "saved_report_file_pk",
      columns: [table.reportId, table.format, table.locale, table.paper, table.byteOrderMark],
    }),
  ],
);
