import { unzipSync } from "fflate";
import { AppError } from "@/lib/errors/app-error";
import { payloadText } from "./payload-text";

const MAX_FILES = 1000; // AEMO's archive of a day holds 288 archives of one file each
const MAX_FILE_BYTES = 256 * 1024 * 1024; // a year of one publisher's hourly prices is under 60 MB

export type PayloadFile = { name: string; text: string };

type Budget = { fileCount: number; byteCount: number };

/**
 * The texts of a payload: each file of a ZIP in name order, a ZIP within it opened too, else the payload itself under an
 * empty name. Declared sizes bound what is unpacked, so a bomb is refused before it grows.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for a damaged, empty or oversized archive, or one nested deeper.
 */
export function payloadFiles(publisher: string, bytes: Uint8Array): PayloadFile[] {
  if (!isZip(bytes)) return [{ name: "", text: payloadText(bytes) }];
  const budget = { fileCount: 0, byteCount: 0 };
  const files = archiveFiles(publisher, bytes, budget).flatMap(({ name, content }) => {
    if (!isZip(content)) return [{ name, text: fileText(content) }];
    return archiveFiles(publisher, content, budget).map((inner) => {
      if (isZip(inner.content)) throw refused(publisher, "ZIP files nested more than twice");
      return { name: `${name}/${inner.name}`, text: fileText(inner.content) };
    });
  });
  if (files.length === 0) throw refused(publisher, "the ZIP file holds nothing");
  return files;
}

/** A publisher's file of zero bytes is an empty text: it is for the parser to say what that means. */
function fileText(content: Uint8Array): string {
  return content.length === 0 ? "" : payloadText(content);
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function archiveFiles(
  publisher: string,
  bytes: Uint8Array,
  budget: Budget,
): { name: string; content: Uint8Array }[] {
  return Object.entries(unzipped(publisher, bytes, budget))
    .filter(([name]) => !name.endsWith("/"))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => ({ name, content }));
}

function unzipped(publisher: string, bytes: Uint8Array, budget: Budget): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize }) => {
        budget.fileCount++;
        budget.byteCount += originalSize;
        if (budget.fileCount > MAX_FILES || budget.byteCount > MAX_FILE_BYTES) {
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
