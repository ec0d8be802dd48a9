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
import { checkedBody } from "@/lib/query-options/get-json";
import { postJson } from "@/lib/query-options/post-json";

const UPLOADS = "/api/v1/uploads";
const SHARE_PRICES = `${UPLOADS}/share-prices`;

/** What the file holds and, with a mapping, what would be stored. */
export async function previewUpload(
  file: File,
  mapping: UploadMapping | null,
  signal: AbortSignal,
): Promise<UploadPreview> {
  const form = formOf(file, mapping);
  form.set("preview", "1");
  return checkedBody(await fetch(UPLOADS, { method: "POST", body: form, signal }), uploadPreview);
}

export async function storeUpload(file: File, mapping: UploadMapping): Promise<UploadResult> {
  return checkedBody(await fetch(UPLOADS, { method: "POST", body: formOf(file, mapping) }), uploadResult);
}

/** Closes of shares: what the file holds. */
export async function previewSharePrices(file: File): Promise<SharePricePreview> {
  const form = formOf(file, null);
  form.set("preview", "1");
  return checkedBody(await fetch(SHARE_PRICES, { method: "POST", body: form }), sharePricePreview);
}

export async function storeSharePrices(file: File): Promise<SharePriceResult> {
  return checkedBody(
    await fetch(SHARE_PRICES, { method: "POST", body: formOf(file, null) }),
    sharePriceResult,
  );
}

export function undoUpload(runId: number): Promise<{ removedCount: number }> {
  return postJson(`${UPLOADS}/${runId}/undo`, {}, undoneUpload);
}

function formOf(file: File, mapping: UploadMapping | null): FormData {
  const form = new FormData();
  form.set("file", file);
  if (mapping !== null) form.set("mapping", JSON.stringify(mapping));
  return form;
}
