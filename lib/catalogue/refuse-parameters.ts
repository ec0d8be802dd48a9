import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { AppError, type InvalidField } from "@/lib/errors/app-error";

/**
 * Pages say what of an address they could not use and go on; a file made of another choice would mislead.
 * @throws {AppError} INVALID_INPUT where there is a problem.
 */
export function refuseParameters(problems: readonly (string | InvalidField)[]): void {
  if (problems.length === 0) return;
  const said = problems.map((problem) =>
    typeof problem === "string" ? problem : `${problem.field}: allowed ${problem.allowed}`,
  );
  throw new AppError("INVALID_INPUT", `The chart's parameters cannot be used: ${said.join("; ")}.`, {
    fields: problems.flatMap((problem) => (typeof problem === "string" ? [] : [problem])),
  });
}

/** Names an address carries that the page does not know, with what it says of each. */
export function unknownParameters(names: readonly string[], params: SearchParamRecord): InvalidField[] {
  return names.map((field) => ({
    field,
    value: params[field] ?? null,
    allowed: "nothing: no parameter has this name",
  }));
}
