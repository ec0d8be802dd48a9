import { useLocale, useTranslations } from "next-intl";
import type { StoredUploadList } from "@/lib/contracts/upload";
import { formatInstant } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";
import { AddSharePrices } from "./add-share-prices";
import { AddUpload } from "./add-upload";
import { UndoUpload } from "./undo-upload";

type OwnSeriesProps = {
  uploads: StoredUploadList["uploads"];
  /** False on a public instance. */
  mayUpload: boolean;
};

/** A reader's own prices: added with a mapping that is shown before anything is stored, and taken back file by file. */
export function OwnSeries({ uploads, mayUpload }: OwnSeriesProps) {
  const t = useTranslations("data.upload");
  const shares = useTranslations("data.sharePrices");
  const status = useTranslations("data.status");
  const locale = useLocale();
  const whole = (value: number) => formatNumber(value, locale, { fractionDigits: 0 });
  return (
    <div id="own-series">
      <TableSection title={t("title")} note={t("note")}>
        {mayUpload ? (
          <div className="flex flex-col gap-y-3">
            <AddUpload />
            <p className="max-w-prose text-caption text-muted">{shares("note")}</p>
            <AddSharePrices />
          </div>
        ) : (
          <p className="text-muted">{t("public")}</p>
        )}
        {uploads.length > 0 && (
          <div className="mt-4">
            <DataTable
              label={t("list")}
              emptyReason={t("none")}
              columns={[
                { key: "file", head: t("file"), align: "start", wrap: true },
                { key: "when", head: t("when"), align: "end" },
                { key: "figures", head: t("figures"), align: "end" },
                { key: "rejected", head: t("rejectedHead"), align: "end" },
                { key: "state", head: t("state"), align: "start" },
                { key: "undo", head: t("undo"), align: "start" },
              ]}
              rows={uploads.map((upload) => ({
                key: String(upload.runId),
                head: upload.fileName,
                cells: [
                  formatInstant(upload.storedAt, locale),
                  whole(upload.storedCount),
                  whole(upload.rejectedCount),
                  status(upload.status),
                  mayUpload && (upload.status === "succeeded" || upload.status === "partial") ? (
                    <UndoUpload key="undo" runId={upload.runId} fileName={upload.fileName} />
                  ) : (
                    ""
                  ),
                ],
              }))}
            />
          </div>
        )}
      </TableSection>
    </div>
  );
}
