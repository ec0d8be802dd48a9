import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

/**
 * Saved reports carry their readers' own words: an instance that others read gives them out by signed link alone.
 * @throws {AppError} FORBIDDEN
 */
export function requirePrivate(): void {
  if (!env.JOULE_PUBLIC) return;
  throw new AppError(
    "FORBIDDEN",
    "This instance is public: saved reports are read by their operator, or by a signed link.",
  );
}
