import { isStorableText } from "@/lib/contracts/storable-text";
import { AppError } from "@/lib/errors/app-error";

/**
 * Part of an address, decoded, to look something up by.
 * @throws {AppError} NOT_FOUND for text that no database holds.
 */
export function textOfPath(part: string): string {
  const text = decoded(part);
  if (isStorableText(text)) return text;
  throw new AppError("NOT_FOUND", `There is nothing called ${text}.`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part; // a percent sign of its own
    throw error;
  }
}
