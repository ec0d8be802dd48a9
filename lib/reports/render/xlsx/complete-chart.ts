import { parseRange } from "hucre";
import { lightPalette } from "@/lib/charts/chart-palette";
import type { CellReader } from "./formula/evaluate-sheets";
import { SheetError } from "./formula/sheet-error";

/** A range a chart reads, as the writer leaves it: with nothing of what stands there. */
const BARE_REFERENCE = /<c:f>([^<!]+)!([^<]+)<\/c:f><\/c:(num|str)Ref>/g;
const BARS = /<c:barChart>.*?<\/c:barChart>/gs;
const GRID_LINES = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${lightPalette.rule.slice(1)}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;

/**
 * A chart's XML with what its writer cannot say. Above all the values of the cells it reads, beside each range: a viewer
 * that computes nothing draws from them. Also columns that keep their colour below zero, and quiet grid lines.
 */
export function completeChart(chartXml: string, read: CellReader): string {
  return chartXml
    .replaceAll(BARE_REFERENCE, (bare, sheet: string, corners: string, kind: "num" | "str") =>
      bare.replace(/(?=<\/c:...Ref>$)/, () => pointCache(kind, cellsOf(sheet, corners, read))),
    )
    .replaceAll(BARS, (bars) => bars.replaceAll("<c:cat>", '<c:invertIfNegative val="0"/><c:cat>'))
    .replaceAll("<c:majorGridlines/>", GRID_LINES);
}

/** Words among numbers are no points. */
function pointCache(kind: "num" | "str", cells: readonly ReturnType<CellReader>[]): string {
  const points = cells.flatMap((value, index) => {
    if (value === null || value instanceof SheetError) return [];
    if (kind === "num" && typeof value !== "number") return [];
    return [`<c:pt idx="${index}"><c:v>${escaped(String(value))}</c:v></c:pt>`];
  });
  const format = kind === "num" ? "<c:formatCode>General</c:formatCode>" : "";
  return `<c:${kind}Cache>${format}<c:ptCount val="${cells.length}"/>${points.join("")}</c:${kind}Cache>`;
}

/** From left to right, then downwards. */
function cellsOf(sheet: string, corners: string, read: CellReader): ReturnType<CellReader>[] {
  const { startRow, endRow, startCol, endCol } = parseRange(corners.replaceAll("$", ""));
  const cells: ReturnType<CellReader>[] = [];
  for (let row = startRow; row <= endRow; row++) {
    for (let column = startCol; column <= endCol; column++) cells.push(read({ sheet, row, column }));
  }
  return cells;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
