import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { paperFontFile } from "./paper-fonts";
import { renameFeatures } from "./rename-features";

const font = paperFontFile("sans");

const widthOf = (file: Buffer, text: string) => new PdfDocument().font(file).fontSize(10).widthOfString(text);

test("a feature named after one that is always on is always on", () => {
  const tabular = renameFeatures(font, { calt: "none", tnum: "calt" });
  expect(widthOf(font, "1")).toBeLessThan(widthOf(font, "8"));
  expect(widthOf(tabular, "1")).toBe(widthOf(tabular, "8"));
  expect(widthOf(tabular, "Capital")).toBe(widthOf(font, "Capital"));
});

test("a font without the name of its kerning is not kerned", () => {
  const unkerned = renameFeatures(font, { kern: "none" });
  const apart = (file: Buffer) => ["1", ".", "1"].reduce((sum, sign) => sum + widthOf(file, sign), 0);
  expect(widthOf(font, "1.1")).toBeLessThan(apart(font));
  expect(widthOf(unkerned, "1.1")).toBeCloseTo(apart(unkerned), 9);
});

test("leaves the font it is given as it was, and one without the feature unchanged", () => {
  const before = Buffer.from(font);
  renameFeatures(font, { calt: "none" });
  expect(font.equals(before)).toBe(true);
  expect(renameFeatures(font, { smcp: "none" }).equals(font)).toBe(true);
});

// OpenType 1.9, "Calculating checksums": a font whose adjustment is right sums to 0xB1B0AFBA.
test("keeps the checksum of the font right", () => {
  const renamed = renameFeatures(font, { kern: "none" });
  let sum = 0;
  for (let at = 0; at < renamed.length; at += 4) sum = (sum + renamed.readUInt32BE(at)) >>> 0;
  expect(sum).toBe(0xb1b0afba);
});

test("two faces made of one file stay two in one document", () => {
  const doc = new PdfDocument();
  doc.registerFont("plain", renameFeatures(font, { calt: "none" }));
  doc.registerFont("tabular", renameFeatures(font, { calt: "none", tnum: "calt" }));
  const width = (name: string) => doc.font(name).fontSize(10).widthOfString("1");
  const [plain, tabular] = [width("plain"), width("tabular")];
  expect(plain).toBeLessThan(tabular);
  expect([width("plain"), width("tabular")]).toEqual([plain, tabular]);
});
