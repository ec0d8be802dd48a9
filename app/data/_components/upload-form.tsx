"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { UploadPreview, UploadResult } from "@/lib/contracts/upload";
import { FileChooser } from "./file-chooser";
import { previewUpload, storeUpload } from "./send-upload";
import { draftOf, mappingOf, type UploadDraft } from "./upload-draft";
import { UploadMappingFields } from "./upload-mapping-fields";
import { UploadLines, UploadPreviewTable } from "./upload-preview-table";

const SETTLE_MS = 300; // a mapping being typed is previewed when it rests

/** File, meaning of its columns, preview, store: nothing is kept before the last step. */
export function UploadForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations("data.upload");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [look, setLook] = useState<UploadPreview | null>(null);
  const [draft, setDraft] = useState<UploadDraft | null>(null);
  const [result, setResult] = useState<UploadResult | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const state = draft === null ? null : mappingOf(draft);
  const mappingText = state !== null && "mapping" in state ? JSON.stringify(state.mapping) : null;

  useEffect(() => {
    if (file === null) return;
    const leaving = new AbortController();
    const timer = setTimeout(
      () => {
        const mapping =
          mappingText === null ? null : (JSON.parse(mappingText) as Parameters<typeof previewUpload>[1]);
        setBusy(true);
        previewUpload(file, mapping, leaving.signal)
          .then((answer) => {
            setFailure(null);
            setLook(answer);
            setDraft((now) => now ?? draftOf(answer));
          })
          .catch((error: unknown) => {
            if (!leaving.signal.aborted) setFailure(causeOf(error));
          })
          .finally(() => setBusy(false));
      },
      mappingText === null ? 0 : SETTLE_MS,
    );
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [file, mappingText]);

  function choose(chosen: File | null) {
    setFile(chosen);
    setLook(null);
    setDraft(null);
    setResult(null);
    setFailure(null);
  }

  async function store() {
    if (file === null || state === null || !("mapping" in state)) return;
    setBusy(true);
    try {
      setResult(await storeUpload(file, state.mapping));
      setFailure(null);
      router.refresh();
    } catch (error) {
      setFailure(causeOf(error));
    }
    setBusy(false);
  }

  const rowCount = look?.mapped?.rowCount ?? 0;
  return (
    <div className="flex flex-col gap-y-4" data-print="hide">
      <FileChooser label={t("choose")} cancelLabel={t("cancel")} onChoose={choose} onCancel={onClose} />
      {isBusy && look === null && <p role="status">{t("reading")}</p>}
      {failure !== null && <p role="alert">{t("failed", { cause: failure })}</p>}
      {look !== null && <UploadLines look={look} />}
      {look !== null && draft !== null && (
        <UploadMappingFields columns={look.columns} draft={draft} onChange={setDraft} />
      )}
      {state !== null && "open" in state && (
        <p role="status">
          {t("missing", { fields: state.open.map((field) => fieldName(field, t)).join(", ") })}
        </p>
      )}
      {look?.mapped && mappingText !== null && <UploadPreviewTable mapped={look.mapped} />}
      {mappingText !== null && rowCount > 0 && result === null && (
        <div>
          <button
            type="button"
            className="text-action font-semibold"
            disabled={isBusy}
            onClick={() => void store()}
          >
            {t("store", { rows: rowCount })}
          </button>
        </div>
      )}
      {result !== null && (
        <p role="status" className="border-s-2 border-ink ps-3">
          {t("stored", {
            stored: result.storedCount,
            unchanged: result.unchangedCount,
            quarantined: result.quarantinedCount,
            series: result.seriesIds.join(", "),
          })}
        </p>
      )}
    </div>
  );
}

function fieldName(field: string, t: ReturnType<typeof useTranslations<"data.upload">>): string {
  switch (field) {
    case "periodColumn":
      return t("period");
    case "valueColumn":
      return t("value");
    case "zone":
      return t("zoneName");
    case "priceUnit":
      return t("unit");
    case "currency":
      return t("currency");
    case "timeZone":
      return t("timeZone");
    case "step":
      return t("step");
    case "dateOrder":
      return t("order");
    case "decimalSign":
      return t("decimal");
    default:
      return field;
  }
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
