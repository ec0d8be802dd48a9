import fc from "fast-check";
import { expect, test } from "vitest";
import { NOT_ON_PAPER } from "./paper-fonts";
import { readerParagraphs, readerText } from "./reader-text";

test.each([
  ["Ålesund – 5 % ≈ ½", "Ålesund – 5 % ~ ½", true],
  ["é as two characters: e\u0301", "é as two characters: é", false],
  ["Москва", "Moskva", true],
  ["A ≠ B, x ≥ 1, x ≤ 2", "A != B, x >= 1, x <= 2", true],
  ["left\u202Eright\u200B.", "leftright.", false],
  ["half a pair \uD83D", "half a pair", false],
])("%s is printed as %s", (written, text, isTransliterated) => {
  expect(readerText(written)).toEqual({ text, isTransliterated });
});

test("nothing is left that the typeface lacks", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (written) => {
      expect(readerText(written).text.search(NOT_ON_PAPER)).toBe(-1);
    }),
  );
});

test("paragraphs end at line breaks of any system; empty ones are left out", () => {
  expect(readerParagraphs("one\r\ntwo\n\n three\u2028four").map(({ text }) => text)).toEqual([
    "one",
    "two",
    "three",
    "four",
  ]);
});
