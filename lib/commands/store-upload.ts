import "server-only";
import type { Database } from "@/db/database";
import type { SharePricePreview, SharePriceResult } from "@/lib/contracts/share-price-upload";
import type { UploadMapping, UploadPreview, UploadResult } from "@/lib/contracts/upload";
import { ingestUpload, previewUpload, type Upload } from "@/lib/ingest/ingest-upload";
import { ingestSharePrices, previewSharePrices } from "@/lib/ingest/ingest-share-prices";
import { sharedArchive } from "@/lib/ingest/shared-archive";

/** @throws {AppError} INVALID_INPUT for a file that holds no table. */
export function lookAtUpload(upload: Upload, mapping: UploadMapping | null): Promise<UploadPreview> {
  return previewUpload(upload, mapping);
}

/** @throws {AppError} INVALID_INPUT for a file or mapping without one usable line, CONFLICT while another file is stored. */
export function storeUpload(
  database: Database,
  upload: Upload,
  mapping: UploadMapping,
): Promise<UploadResult> {
  return ingestUpload(database, upload, mapping, {
    archive: sharedArchive(),
    now: () => new Date().toISOString(),
  });
}

/** @throws {AppError} INVALID_INPUT for a file without the columns ticker, date, close and currency. */
export function lookAtSharePrices(upload: Upload): Promise<SharePricePreview> {
  return previewSharePrices(upload, () => new Date().toISOString());
}

/** @throws {AppError} INVALID_INPUT for a file without one usable line, CONFLICT while another file is stored. */
export function storeSharePriceFile(database: Database, upload: Upload): Promise<SharePriceResult> {
  return ingestSharePrices(database, upload, {
    archive: sharedArchive(),
    now: () => new Date().toISOString(),
  });
}
