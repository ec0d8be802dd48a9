import type { PaperSize } from "../../report-settings";

/** Points, from the top left corner. */
export type PageGeometry = {
  widthPt: number;
  heightPt: number;
  leftPt: number;
  topPt: number;
  bottomPt: number;
  textWidthPt: number;
  /** Half of the text, beside its twin. */
  columnWidthPt: number;
  columnGapPt: number;
  headerPt: number;
  footerPt: number;
};

const sizes: Record<PaperSize, [widthPt: number, heightPt: number]> = {
  a4: [595.28, 841.89], // ISO 216: 210 x 297 mm
  letter: [612, 792], // ANSI A: 8.5 x 11 in
};

const SIDE_PT = 41;
const COLUMN_GAP_PT = 18;
const HEADER_PT = 27;
const TOP_PT = 50;
const FOOT_PT = 38; // below the text
const FOOTER_ABOVE_EDGE_PT = 28;

export function pageGeometry(paper: PaperSize): PageGeometry {
  const [widthPt, heightPt] = sizes[paper];
  const textWidthPt = widthPt - 2 * SIDE_PT;
  return {
    widthPt,
    heightPt,
    leftPt: SIDE_PT,
    topPt: TOP_PT,
    bottomPt: heightPt - FOOT_PT,
    textWidthPt,
    columnWidthPt: (textWidthPt - COLUMN_GAP_PT) / 2,
    columnGapPt: COLUMN_GAP_PT,
    headerPt: HEADER_PT,
    footerPt: heightPt - FOOTER_ABOVE_EDGE_PT,
  };
}
