import { comparisonFromSearchParams } from "@/lib/contracts/comparison-search-params";
import { comparisonRequest, type ComparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";

/**
 * The comparison an address asks for. `alsoKnown` names parameters the caller reads itself.
 * @throws {AppError} INVALID_INPUT for a parameter nobody knows; {ZodError} for a value out of range.
 */
export function comparisonFromUrl(url: string, alsoKnown: readonly string[] = []): ComparisonRequest {
  const { searchParams } = new URL(url);
  const { input, unknown } = comparisonFromSearchParams(Object.fromEntries(searchParams));
  const strangers = unknown.filter((name) => !alsoKnown.includes(name));
  if (strangers.length > 0) {
    const settings = Object.keys(comparisonRequest.shape).filter((name) => name !== "overrides");
    throw new AppError("INVALID_INPUT", `Unknown query parameters: ${strangers.join(", ")}.`, {
      fields: strangers.map((field) => ({
        field,
        value: null,
        allowed: [...settings, ...alsoKnown, "o.<parameter>"].join(", "),
      })),
    });
  }
  return comparisonRequest.parse(input, { reportInput: true });
}
