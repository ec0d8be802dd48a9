import "server-only";
import type { Database } from "@/db/database";
import type { UploadMapping, UploadPreview, UploadResult } from "@/lib/contracts/upload";
import { ingestUpload, previewUpload, type Upload } from "@/lib/ingest/ingest-upload";
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
