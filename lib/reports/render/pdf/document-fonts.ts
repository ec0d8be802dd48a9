import { paperFontFile, paperFontNames, type PaperFont } from "./paper-fonts";
import { renameFeatures } from "./rename-features";

/** The faces of a document: those of the house, and one whose figures are all of one width. */
export type DocumentFont = PaperFont | "sansFigures";

const NO_FEATURE = "none"; // a tag nobody asks for

/**
 * Kerning tucks the point of 15.1 under its neighbours, so that a screen shows 151. Inter's contextual forms go too:
 * looking for their contexts took a quarter of a report's time.
 */
const plain = { calt: NO_FEATURE, kern: NO_FEATURE };

/** Columns of figures stand under one another. */
const tabular = { calt: NO_FEATURE, kern: NO_FEATURE, tnum: "calt" }; // contextual forms are always on

export function registerDocumentFonts(doc: PDFKit.PDFDocument): void {
  for (const font of paperFontNames) {
    const file = paperFontFile(font);
    doc.registerFont(font, font.startsWith("sans") ? renameFeatures(file, plain) : file);
  }
  doc.registerFont("sansFigures", renameFeatures(paperFontFile("sans"), tabular));
}
