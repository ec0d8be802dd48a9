import { readFileSync } from "node:fs";
import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { paperFontFile, paperFontNames } from "./paper-fonts";
import { sfntFromWoff } from "./sfnt-from-woff";

const woff = readFileSync("node_modules/@fontsource/inter/files/inter-latin-400-normal.woff");

test("a word is as wide as in the WOFF it came from", () => {
  const width = (file: Buffer) => new PdfDocument().font(file).fontSize(10).widthOfString("Capital −$3.4T");
  expect(width(sfntFromWoff(woff))).toBe(width(woff));
});

test("gives the size the WOFF states for its font", () => {
  for (const font of paperFontNames) expect(paperFontFile(font).readUInt32BE(0)).toBe(0x00010000); // TrueType outlines
  expect(sfntFromWoff(woff)).toHaveLength(woff.readUInt32BE(16));
});

test("bytes that are no WOFF are refused", () => {
  expect(() => sfntFromWoff(Buffer.from("wOF2 and more bytes"))).toThrow(
    "a WOFF file begins with 0x774f4646, got 0x774f4632",
  );
});
