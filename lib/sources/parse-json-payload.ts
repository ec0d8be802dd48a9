import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} SOURCE_SCHEMA_CHANGED naming what came instead of JSON. */
export function parseJsonPayload(publisher: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const problem = looksLikeMarkup(text) ? "an HTML or XML page" : "JSON that is cut off or damaged";
    throw new AppError("SOURCE_SCHEMA_CHANGED", `${publisher}: expected JSON, got ${problem}`, {
      cause: error,
    });
  }
}

export function looksLikeMarkup(text: string): boolean {
  return text.trimStart().startsWith("<");
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
