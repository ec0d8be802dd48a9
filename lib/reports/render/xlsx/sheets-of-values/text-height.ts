import type { SheetCell } from "../formula/model-sheet";

const LINE_POINTS = 13.5;
const TITLE_POINTS = 24;
const MAX_ROW_POINTS = 409; // Excel's own limit
/** A column's width counts digits, which are wider than letters on average, save for bold ones. */
const LETTERS_PER_DIGIT = 1.1;
const BOLD_LETTERS_PER_DIGIT = 0.9;

const wrappedLooks = ["words", "link", "columnHead", "figureHead"] as const;

/** What a cell needs at a column's width in characters: spreadsheets fit no row to a merged or a generated cell. */
export function textHeightPoints(cell: SheetCell | null, width: number): number {
  if (cell?.look === "title") return TITLE_POINTS;
  if (typeof cell?.content !== "string" || !wrappedLooks.some((look) => look === cell.look))
    return LINE_POINTS;
  const isHead = cell.look === "columnHead" || cell.look === "figureHead";
  const perLine = Math.max(1, width * (isHead ? BOLD_LETTERS_PER_DIGIT : LETTERS_PER_DIGIT));
  const lines = cell.content.split("\n").reduce((sum, line) => sum + lineCount(line, perLine), 0);
  return Math.min(MAX_ROW_POINTS, lines * LINE_POINTS);
}

/** Words are not broken unless one alone is longer than a line. */
function lineCount(text: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : word.length + 1;
    if (used + needed <= perLine) {
      used += needed;
      continue;
    }
    lines += Math.ceil(word.length / perLine) - (used === 0 ? 1 : 0);
    used = word.length % perLine;
  }
  return lines;
}
