import { MINUS } from "./format-number";

const WORD_JOINER = "\u2060";

/** Lets no line break part a sign from its currency: "−$1.2T" stays whole in a heading. */
export function keepSigns(sentence: string): string {
  return sentence.replaceAll(`${MINUS}$`, `${MINUS}${WORD_JOINER}$`);
}
