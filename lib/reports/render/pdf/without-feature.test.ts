import PdfDocument from "pdfkit";
import { expect, test } from "vitest";
import { paperFontFile } from "./paper-fonts";
import { withoutFeature } from "./without-feature";

const font = paperFontFile("sans");

const widthOf = (file: Buffer, text: string, features: PDFKit.Mixins.OpenTypeFeatures[]) =>
  new PdfDocument().font(file).fontSize(10).widthOfString(text, { features });

test("takes one feature away and leaves the others and every glyph", () => {
  const without = withoutFeature(font, "tnum");
  expect(widthOf(font, "1", ["tnum"])).toBeGreaterThan(widthOf(font, "1", []));
  expect(widthOf(without, "1", ["tnum"])).toBe(widthOf(font, "1", []));
  expect(widthOf(without, "Capital −$3.4T", [])).toBe(widthOf(font, "Capital −$3.4T", []));
});

test("leaves the font it is given as it was, and one without the feature unchanged", () => {
  const before = Buffer.from(font);
  withoutFeature(font, "calt");
  expect(font.equals(before)).toBe(true);
  expect(withoutFeature(font, "smcp").equals(font)).toBe(true);
});
