import { expect, test } from "vitest";
import { shortQuote } from "./short-quote";

const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index + 1}`).join(" ");

test("quotes at most 25 words", () => {
  expect(shortQuote(`  ${words(25)} `)).toBe(words(25));
  expect(shortQuote(words(26))).toBe(`${words(25)} …`);
  expect(shortQuote("")).toBe("");
});
