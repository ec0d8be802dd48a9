import { comparisonFromSearchParams } from "@/lib/contracts/comparison-search-params";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";

/**
 * What an address states of a comparison, not yet checked: what it leaves out is for a saved scenario or the defaults to fill.
 * `alsoKnown` names parameters the caller reads itself.
 * @throws {AppError} INVALID_INPUT for a parameter nobody knows.
 */
export function comparisonFromUrl(url: string, alsoKnown: readonly string[] = []): Record<string, unknown> {
  const { searchParams } = new URL(url);
  const { input, unknown } = comparisonFromSearchParams(Object.fromEntries(searchParams));
  const strangers = unknown.filter((name) => !alsoKnown.includes(name));
  if (strangers.length > 0) {
    const settings = Object.keys(comparisonRequest.shape).filter((name) => name !== "overrides");
    throw new AppError("INVALID_INPUT", `Unknown query parameters: ${strangers.join(", ")}.`, {
      fields: strangers.map((field) => ({
        field,
        value: searchParams.get(field),
        allowed: [...settings, ...alsoKnown, "o.<parameter>"].join(", "),
      })),
    });
  }
  return input;
}
