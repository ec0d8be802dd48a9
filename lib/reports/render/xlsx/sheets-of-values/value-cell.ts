import type { CellLook } from "../cell-look";
import type { SheetCell } from "../formula/model-sheet";
import { sheetText } from "./sheet-text";
import { unitNumberFormat } from "./unit-number-format";

const MS_PER_DAY = 86_400_000;
const SERIAL_DAY_OF_1970 = 25_569; // spreadsheets count days from 1899-12-30

/** Text that nothing in it can turn into a formula. */
export function textCell(text: string, look: CellLook): SheetCell {
  return { content: sheetText(text), look, numberFormat: null };
}

export const words = (text: string): SheetCell => textCell(text, "words");

/** Words on one line, over the empty cells beside them. */
export const remark = (text: string): SheetCell => textCell(text, "note");

export const head = (text: string): SheetCell => textCell(text, "columnHead");

export const figureHead = (text: string): SheetCell => textCell(text, "figureHead");

/** A year over a column of figures: a number, so that a chart or a lookup can use it. */
export function yearHead(year: number): SheetCell {
  return { content: year, look: "figureHead", numberFormat: "0" };
}

/** A number as it is, shown with the digits of its unit; what is missing is an empty cell. */
export function figure(value: number | null, unit: string): SheetCell {
  return { content: value, look: "stated", numberFormat: unitNumberFormat(unit, value) };
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** A day as a number a spreadsheet shows as a date and can sort; a month, a year or a span as its words. */
export function dateCell(iso: string | null): SheetCell {
  if (iso === null || !WHOLE_DAY.test(iso)) return words(iso ?? "");
  const dayNumber = Math.floor(Date.parse(iso) / MS_PER_DAY) + SERIAL_DAY_OF_1970;
  return { content: dayNumber, look: "date", numberFormat: "yyyy-mm-dd" };
}

/** An address a reader can follow, up to the first blank: remarks may stand behind it. What is no web address stays words. */
export function webLink(text: string, address: string | null): SheetCell {
  const [target] = (address ?? "").split(/\s/);
  const isWebAddress = target !== undefined && /^https?:\/\//.test(target) && URL.canParse(target);
  return isWebAddress ? linked(text, new URL(target).href) : words(text);
}

/** To a cell of this workbook. */
export function sheetLink(text: string, sheet: string, address: string): SheetCell {
  return linked(text, `#${sheet}!${address}`);
}

function linked(text: string, link: string): SheetCell {
  return { ...textCell(text, "link"), link };
}
