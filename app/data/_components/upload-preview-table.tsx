import { useLocale, useTranslations } from "next-intl";
import type { UploadPreview } from "@/lib/contracts/upload";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";

/** The file as it is: its first lines, cell by cell. */
export function UploadLines({ look }: { look: UploadPreview }) {
  const t = useTranslations("data.upload");
  const title = t("lines", { count: look.lineCount });
  return (
    <div>
      <p className="mb-1 text-caption text-muted">{title}</p>
      <DataTable
        label={title}
        emptyReason={t("none")}
        compact
        columns={look.columns.map((name) => ({ key: name, head: name, align: "start" as const }))}
        rows={look.lines.map((line, index) => ({
          key: String(index),
          head: line[0] ?? "",
          cells: look.columns.slice(1).map((_, column) => line[column + 1] ?? ""),
        }))}
      />
    </div>
  );
}

/** What would be stored, in UTC and in the unit chosen, and which lines would not. */
export function UploadPreviewTable({ mapped }: { mapped: NonNullable<UploadPreview["mapped"]> }) {
  const t = useTranslations("data.upload");
  const locale = useLocale();
  const title = t("preview", { rows: mapped.rowCount });
  return (
    <div>
      <p className="mb-1 font-medium">{title}</p>
      <DataTable
        label={title}
        emptyReason={t("preview", { rows: 0 })}
        compact
        columns={[
          { key: "zone", head: t("colZone"), align: "start" },
          { key: "from", head: t("colFrom"), align: "end" },
          { key: "to", head: t("colTo"), align: "end" },
          { key: "price", head: t("colPrice"), align: "end" },
          { key: "unit", head: t("colUnit"), align: "start" },
        ]}
        rows={mapped.rows.map((row, index) => ({
          key: String(index),
          head: row.zone,
          cells: [
            clock(row.intervalStart),
            clock(row.intervalEnd),
            formatNumber(row.price, locale, {}),
            row.unit,
          ],
        }))}
      />
      {mapped.rejectedCount > 0 && (
        <div className="mt-2">
          <p>{t("rejected", { count: mapped.rejectedCount })}</p>
          <ul className="text-caption text-muted">
            {mapped.rejected.map(({ line, reason }) => (
              <li key={line}>{t("rejectedLine", { line: String(line), reason })}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Both dates and instants are shown as they are stored, so that an hour's shift is seen. */
function clock(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;
}
