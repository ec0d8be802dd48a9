import { comparisonFromSearchParams } from "@/lib/contracts/comparison-search-params";
import { AppError } from "@/lib/errors/app-error";

/**
 * `name=value` words as settings, as they stand in an address; not yet checked.
 * @throws {AppError} INVALID_INPUT for a word without "=" or a setting nobody knows.
 */
export function parseSettings(words: readonly string[]): Record<string, unknown> {
  const pairs = words.map((word) => {
    const at = word.indexOf("=");
    if (at < 1) throw new AppError("INVALID_INPUT", `--setting takes name=value, got ${word}`);
    return [word.slice(0, at), word.slice(at + 1)] as const;
  });
  const { input, unknown } = comparisonFromSearchParams(Object.fromEntries(pairs));
  const [stranger] = unknown;
  if (stranger !== undefined) throw new AppError("INVALID_INPUT", `There is no setting ${stranger}.`);
  return input;
}
