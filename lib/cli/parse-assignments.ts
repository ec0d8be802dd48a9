import { AppError } from "@/lib/errors/app-error";

/**
 * `key=value` words as numbers by key.
 * @throws {AppError} INVALID_INPUT for a word without "=" or a value that is no number.
 */
export function parseAssignments(words: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf("=");
      const text = word.slice(at + 1).trim();
      if (at < 1 || text === "" || !Number.isFinite(Number(text))) {
        throw new AppError("INVALID_INPUT", `--set takes key=number, got ${word}`);
      }
      return [word.slice(0, at), Number(text)];
    }),
  );
}
