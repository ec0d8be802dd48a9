import { MINUS } from "@/lib/format/format-number";

const WORD_JOINER = "\u2060";

/** The same figure with its minus tied to it: in running text a line never ends on the sign. */
export function keepSign(figure: string): string {
  return figure.replace(MINUS, `${MINUS}${WORD_JOINER}`);
}
