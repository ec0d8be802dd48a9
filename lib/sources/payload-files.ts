import { unzipSync } from "fflate";
import { AppError } from "@/lib/errors/app-error";
import { payloadText } from "./payload-text";

const MAX_FILES = 500;
const MAX_FILE_BYTES = 256 * 1024 * 1024; // a year of one publisher's hourly prices is under 60 MB

export type PayloadFile = { name: string; text: string };

/**
 * The texts of a payload: each file of a ZIP in name order, a file of zero bytes as an empty text; else the payload
 * itself under an empty name.
 * An archive's declared sizes bound what is unpacked, so a bomb is refused before it grows.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for a damaged, empty or oversized archive.
 */
export function payloadFiles(publisher: string, bytes: Uint8Array): PayloadFile[] {
  if (!isZip(bytes)) return [{ name: "", text: payloadText(bytes) }];
  const files = Object.entries(unzipped(publisher, bytes)).filter(([name]) => !name.endsWith("/"));
  if (files.length === 0) throw refused(publisher, "the ZIP file holds nothing");
  return files
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => ({ name, text: content.length === 0 ? "" : payloadText(content) }));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function unzipped(publisher: string, bytes: Uint8Array): Record<string, Uint8Array> {
  let fileCount = 0;
  let byteCount = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        fileCount++;
        byteCount += originalSize;
        if (fileCount > MAX_FILES || byteCount > MAX_FILE_BYTES) {
          throw refused(
            publisher,
            `the ZIP file is larger than ${MAX_FILES} files or ${MAX_FILE_BYTES} bytes unpacked`,
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused(publisher, "the ZIP file is damaged or cut off", error);
  }
}

function refused(publisher: string, problem: string, cause?: unknown): AppError {
  return new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: ${problem}`, { cause });
}
