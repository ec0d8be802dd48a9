import { rename, rm, writeFile } from "node:fs/promises";
import { AppError } from "@/lib/errors/app-error";
import { isStorageFull } from "@/lib/errors/storage-full";

/**
 * Writes a file that appears only when it is complete.
 * @throws {AppError} INVALID_INPUT where it cannot be written; nothing is left behind.
 */
export async function writeWholeFile(out: string, content: Uint8Array | string): Promise<void> {
  const draft = `${out}.partial`;
  try {
    await writeFile(draft, content);
    await rename(draft, out);
  } catch (cause) {
    await rm(draft, { force: true });
    if (isStorageFull(cause)) {
      throw new AppError(
        "STORAGE_FULL",
        `${out} cannot be written: the disk is full. Nothing is left of it.`,
        { cause },
      );
    }
    throw new AppError("INVALID_INPUT", `${out} cannot be written.`, { cause });
  }
}
