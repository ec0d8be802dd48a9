import type { CellStyle } from "hucre/xlsx";
import type { Formula } from "./formula/formula";

/** What a cell is, from which how it looks follows. */
export const cellLooks = [
  "title",
  "subtitle",
  "heading",
  /** Beside a heading: which function of the engine the block expresses again. */
  "headingNote",
  "columnHead",
  /** Over figures, which are flush right. */
  "figureHead",
  "label",
  "words",
  "date",
  /** Words that lead to a cell or a page: underlined, because blue is put in and green is read. */
  "link",
  "note",
  "unit",
  /** A number a reader may change. */
  "input",
  "figure",
  /** Sums and results. */
  "total",
  /** A value of the engine or of a source, written as it was computed or filed. */
  "stated",
] as const;
export type CellLook = (typeof cellLooks)[number];

const INK = "1F2933";
const QUIET = "6B7280";
const RULE = "CBD2D9";
const INPUT_BLUE = "0000FF";
const LINK_GREEN = "00703C";
const INPUT_FILL = "FFF9E5";
const HEADING_FILL = "E4E9F0";
const BAND_FILL = "14324F";

/** Words that end where the digits under them end. */
const OVER_FIGURES = "@_)";

export const TYPEFACE = "Calibri";
const BODY_POINTS = 10;

/** Blue is put in, black is computed, green reads another sheet. */
export function cellStyle(look: CellLook, colour: InkColour, numberFormat: string | null): CellStyle {
  const style: CellStyle = {
    ...baseStyle[look],
    font: { name: TYPEFACE, size: BODY_POINTS, color: { rgb: inkOf(look, colour) }, ...baseStyle[look].font },
  };
  if (numberFormat === null) return look === "figureHead" ? { ...style, numFmt: OVER_FIGURES } : style;
  // Words in a column of figures, such as "n/a", stand where the figures stand.
  const alignment = figureLooks.has(look)
    ? { ...style.alignment, horizontal: "right" as const }
    : style.alignment;
  return { ...style, numFmt: numberFormat, ...(alignment === undefined ? {} : { alignment }) };
}

export type InkColour = "input" | "formula" | "link" | "plain";

export function inkColour(content: unknown, look: CellLook, sheet: string): InkColour {
  if (look === "input") return "input";
  if (!isFormula(content)) return "plain";
  const place = { sheet, row: 0, column: 0 };
  return content.references.some((reference) => reference(place).sheet !== sheet) ? "link" : "formula";
}

function isFormula(content: unknown): content is Formula {
  return typeof content === "object" && content !== null && "tree" in content;
}

function inkOf(look: CellLook, colour: InkColour): string {
  if (colour === "input") return INPUT_BLUE;
  if (colour === "link") return LINK_GREEN;
  return quietLooks.has(look) ? QUIET : INK;
}

const figureLooks: ReadonlySet<CellLook> = new Set(["figure", "total", "stated"]);
const quietLooks: ReadonlySet<CellLook> = new Set(["note", "unit", "subtitle", "headingNote"]);

const fillOf = (rgb: string): NonNullable<CellStyle["fill"]> => ({
  type: "pattern",
  pattern: "solid",
  fgColor: { rgb },
});
const thin = { style: "thin", color: { rgb: RULE } } as const;

const band: CellStyle = { font: { bold: true, color: { rgb: "FFFFFF" } }, fill: fillOf(BAND_FILL) };

const baseStyle: Record<CellLook, CellStyle> = {
  title: { font: { bold: true, size: 16 } },
  subtitle: {},
  heading: { font: { bold: true }, fill: fillOf(HEADING_FILL) },
  headingNote: { font: { italic: true, size: 9 }, fill: fillOf(HEADING_FILL) },
  columnHead: { ...band, alignment: { vertical: "center", wrapText: true } },
  figureHead: { ...band, alignment: { horizontal: "right", vertical: "center", wrapText: true } },
  label: { alignment: { vertical: "top" } },
  words: { alignment: { wrapText: true, vertical: "top" } },
  date: { alignment: { horizontal: "left", vertical: "top" } },
  link: { font: { underline: true }, alignment: { wrapText: true, vertical: "top" } },
  note: { font: { italic: true }, alignment: { vertical: "top" } },
  unit: { alignment: { vertical: "top" } },
  input: {
    fill: fillOf(INPUT_FILL),
    border: { top: thin, right: thin, bottom: thin, left: thin },
    alignment: { vertical: "top" },
  },
  figure: { alignment: { vertical: "top" } },
  total: {
    font: { bold: true },
    border: { top: { style: "thin", color: { rgb: INK } } },
    alignment: { vertical: "top" },
  },
  stated: { font: { italic: true }, fill: fillOf("F1F3F5"), alignment: { vertical: "top" } },
};
