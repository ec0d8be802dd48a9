import anyAscii from "any-ascii";
import { NOT_ON_PAPER } from "./paper-fonts";

/** What the paper shows of a reader's words, and whether that is a spelling in other letters. */
export type ReaderText = { text: string; isTransliterated: boolean };

const BREAKS = /\r\n|[\n\r\u0085\u2028\u2029]/u;
const SPACES = /[^\S\u00A0]+/gu; // no-break spaces stay what they are
const NARROW_NO_BREAK_SPACE = "\u202F";
const UNSEEN = /[\p{C}\p{M}]/gu; // controls, marks of direction, halves of pairs, accents the letter has no form with

/** Signs whose spelling by likeness would say something else: any-ascii writes the unequal sign as an equals sign. */
const spelledSigns = new Map([
  ["≠", "!="],
  ["≤", "<="],
  ["≥", ">="],
  ["≈", "~"],
  ["→", "->"],
  ["←", "<-"],
  ["⇒", "=>"],
  ["∞", "infinity"],
  ["√", "sqrt"],
  ["π", "pi"],
  ["σ", "sigma"],
  ["Σ", "Sigma"],
  ["Δ", "Delta"],
  ["μ", "µ"],
]);

/** The typefaces have Latin letters: other scripts are spelt in them, the words stay in the order they were written. */
export function readerText(written: string): ReaderText {
  let isTransliterated = false;
  const text = written
    .normalize("NFC")
    .replaceAll(NARROW_NO_BREAK_SPACE, "\u00A0")
    .replaceAll(SPACES, " ")
    .replaceAll(UNSEEN, "")
    .replaceAll(NOT_ON_PAPER, (character) => {
      isTransliterated = true;
      return spelledSigns.get(character) ?? (anyAscii(character) || "?");
    });
  return { text: text.trim(), isTransliterated };
}

/** A reader's notes, paragraph by paragraph; empty lines part them and are not printed. */
export function readerParagraphs(written: string): ReaderText[] {
  return written
    .split(BREAKS)
    .map(readerText)
    .filter(({ text }) => text !== "");
}
