import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { sheetText, textParagraphs } from "./sheet-text";

async function throughFile(texts: readonly string[]): Promise<unknown[]> {
  const bytes = await writeXlsx({ sheets: [{ name: "A", rows: [texts.map(sheetText)] }] });
  return (await readXlsx(bytes)).sheets[0]?.rows[0] ?? [];
}

describe("sheetText", () => {
  test.each([
    "=1+1",
    "@SUM(A1)",
    "+1",
    "-1",
    "_x0041_",
    "_x005F_x0041_",
    "😀 שלום العربية",
    "../../etc/passwd",
    "C:\\CON",
    " a  b ",
    "a\tb\nc",
    "a\u0000b",
  ])("%j comes back from a file as it went in", async (text) => {
    expect(await throughFile([text])).toEqual([text]);
  });

  test("any text comes back, but for halves of characters, which a file cannot hold", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", minLength: 1 }), { minLength: 50, maxLength: 50 }),
        async (texts) => {
          expect(await throughFile(texts)).toEqual(texts);
        },
      ),
      { numRuns: 10 },
    );
    expect(await throughFile(["a\uD83Db"])).toEqual(["a\uFFFDb"]);
  });
});

describe("textParagraphs", () => {
  test("breaks at line ends and between words, and loses no word", () => {
    expect(textParagraphs("one two three\r\n\r\nfour", 7)).toEqual(["one two", "three", "four"]);
    expect(textParagraphs("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
    const long = "lorem ipsum ".repeat(834).slice(0, 10_000);
    const pieces = textParagraphs(long, 1500);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(1500);
    expect(pieces.join(" ")).toBe(long.trim());
  });

  test("counts characters as a reader does", () => {
    expect(textParagraphs("😀😀😀", 2)).toEqual(["😀😀", "😀"]);
  });
});
