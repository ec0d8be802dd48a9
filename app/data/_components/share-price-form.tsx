"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { SharePricePreview, SharePriceResult } from "@/lib/contracts/share-price-upload";
import { formatDate } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { DataTable } from "../../_components/figures/data-table";
import { FileChooser } from "./file-chooser";
import { previewSharePrices, storeSharePrices } from "./send-upload";

/** File, preview, store: closes of shares stay on this instance and can be taken back. */
export function SharePriceForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("data.sharePrices");
  const locale = useLocale();
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<SharePricePreview | null>(null);
  const [result, setResult] = useState<SharePriceResult | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }

  function choose(chosen: File | null) {
    setFile(chosen);
    setLook(null);
    setResult(null);
    if (chosen !== null) void attempt(async () => setLook(await previewSharePrices(chosen)));
  }

  function store(chosen: File) {
    void attempt(async () => {
      setResult(await storeSharePrices(chosen));
      router.refresh();
    });
  }

  return (
    <div className="flex flex-col gap-y-3" data-print="hide">
      <FileChooser label={t("choose")} cancelLabel={t("cancel")} onChoose={choose} onCancel={onClose} />
      {isBusy && <p role="status">{t("working")}</p>}
      {failure !== null && <p role="alert">{failure}</p>}
      {look !== null && (
        <>
          <DataTable
            label={t("preview", { count: look.rowCount })}
            emptyReason={t("none")}
            compact
            columns={[
              { key: "ticker", head: t("ticker"), align: "start" },
              { key: "date", head: t("date"), align: "end" },
              { key: "close", head: t("close"), align: "end" },
              { key: "currency", head: t("currency"), align: "start" },
            ]}
            rows={look.rows.map(({ ticker, date, close, currency }) => ({
              key: `${ticker} ${date}`,
              head: ticker,
              cells: [
                formatDate(date, locale),
                formatNumber(close, locale, { significantDigits: 6, trimZeros: true }),
                currency,
              ],
            }))}
          />
          {look.rejectedCount > 0 && (
            <div>
              <p>{t("rejected", { count: look.rejectedCount })}</p>
              <ul className="text-caption text-muted">
                {look.rejected.map(({ line, reason }) => (
                  <li key={line}>{t("rejectedLine", { line: String(line), reason })}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
      {file !== null && look !== null && look.rowCount > 0 && result === null && (
        <div>
          <button
            type="button"
            className="text-action font-semibold"
            disabled={isBusy}
            onClick={() => store(file)}
          >
            {t("store", { count: look.rowCount })}
          </button>
        </div>
      )}
      {result !== null && (
        <p role="status" className="border-s-2 border-ink ps-3">
          {t("stored", {
            stored: result.storedCount,
            unchanged: result.unchangedCount,
            tickers: result.tickers.join(", "),
          })}
        </p>
      )}
    </div>
  );
}
