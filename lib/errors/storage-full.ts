import { AppError } from "./app-error";

const FULL = new Set<unknown>(["ENOSPC", "EDQUOT", "53100"]); // of the file system, of a quota, of PostgreSQL
const FULL_IN_WORDS = /no space left on device/i; // all that PGlite says

/** Whether a disk was full, which an error may say several causes down. */
export function isStorageFull(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && FULL.has(cause.code)) return true;
    if (FULL_IN_WORDS.test(cause.message)) return true;
  }
  return false;
}

/** @throws {AppError} STORAGE_FULL in place of an error that a full disk caused; any other error as it is. */
export function rethrowStorageFull(error: unknown, what: string): never {
  if (!isStorageFull(error)) throw error;
  throw new AppError("STORAGE_FULL", `${what} was not stored: the disk is full. Nothing is left of it.`, {
    cause: error,
  });
}
