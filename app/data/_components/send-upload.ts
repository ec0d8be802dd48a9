import {
  undoneUpload,
  uploadPreview,
  uploadResult,
  type UploadMapping,
  type UploadPreview,
  type UploadResult,
} from "@/lib/contracts/upload";
import {
  sharePricePreview,
  sharePriceResult,
  type SharePricePreview,
  type SharePriceResult,
} from "@/lib/contracts/share-price-upload";
import { callApi } from "@/lib/query-options/call-api";

const UPLOADS = "POST /api/v1/uploads";
const SHARE_PRICES = "POST /api/v1/uploads/share-prices";

/** What the file holds and, with a mapping, what would be stored. */
export function previewUpload(
  file: File,
  mapping: UploadMapping | null,
  signal: AbortSignal,
): Promise<UploadPreview> {
  const form = formOf(file, mapping);
  form.set("preview", "1");
  return callApi(UPLOADS, { body: form, answer: uploadPreview, signal });
}

export function storeUpload(file: File, mapping: UploadMapping): Promise<UploadResult> {
  return callApi(UPLOADS, { body: formOf(file, mapping), answer: uploadResult });
}

/** Closes of shares: what the file holds. */
export function previewSharePrices(file: File): Promise<SharePricePreview> {
  const form = formOf(file, null);
  form.set("preview", "1");
  return callApi(SHARE_PRICES, { body: form, answer: sharePricePreview });
}

export function storeSharePrices(file: File): Promise<SharePriceResult> {
  return callApi(SHARE_PRICES, { body: formOf(file, null), answer: sharePriceResult });
}

export function undoUpload(runId: number): Promise<{ removedCount: number }> {
  return callApi("POST /api/v1/uploads/{id}/undo", { path: { id: runId }, answer: undoneUpload });
}

function formOf(file: File, mapping: UploadMapping | null): FormData {
  const form = new FormData();
  form.set("file", file);
  if (mapping !== null) form.set("mapping", JSON.stringify(mapping));
  return form;
}
