import type { StatedCorrelation } from "@/lib/model/dependence/override-correlations";
import { numberOrText } from "./number-or-text";

const PAIR_SEPARATOR = "_";
const PART_SEPARATOR = "*"; // neither needs escaping in an address, nor occurs in a parameter's name

/** `a*b*0.5_c*d*-0.2`: pairs and their rank correlations as one word of an address or a command line. */
export function correlationsToText(correlations: readonly StatedCorrelation[]): string {
  return correlations.map(({ a, b, spearman }) => [a, b, spearman].join(PART_SEPARATOR)).join(PAIR_SEPARATOR);
}

/** The zod input behind such a text; what is no correlation stays as it is, so that the schema names it. */
export function correlationsFromText(text: string): unknown[] {
  if (text === "") return [];
  return text.split(PAIR_SEPARATOR).map((pair) => {
    const [a, b, spearman, ...rest] = pair.split(PART_SEPARATOR);
    return spearman === undefined || rest.length > 0 ? pair : { a, b, spearman: numberOrText(spearman) };
  });
}
