import type { CellLook } from "./cell-look";
import type { CellArea, Reference } from "./formula/cell-area";
import type { Formula } from "./formula/formula";
import { createModelSheet, fixedRange, type ModelSheet } from "./formula/model-sheet";
import type { Scalar } from "./formula/sheet-value";
import { numberFormat, type SheetUnit } from "./number-format";

export const LABEL_COLUMN = 0;
export const UNIT_COLUMN = 1;
/** Values that do not move over time stand here. */
export const VALUE_COLUMN = 2;
/** The column before it is empty, so that what the first year carries over from the year before is nothing. */
export const FIRST_YEAR_COLUMN = 4;

const FROZEN_ROWS = 4;
const YEAR_WIDTH = 11.5;
const LEAST_LABEL_WIDTH = 46;
const MOST_LABEL_WIDTH = 70;
const HEAD_LINE_POINTS = 14;
const HEAD_LINE_LETTERS = 10; // of bold words in a year's column, which break where they can
const LEAST_PAINTED_COLUMNS = 7; // of a sheet without years: as many as its widest table

/** One row over the years: the same formula in each, copied to the right. */
export type YearLine = {
  /** The same year. */
  reference: Reference;
  /** The year before. */
  previous: Reference;
  /** All years. */
  row: Reference;
  /** From the first year to this one. */
  upToHere: Reference;
  /** To the year before, from the empty column on: what may be read where this year depends on itself otherwise. */
  upToPrevious: Reference;
  /** From a year on, 0 for the first. */
  from: (year: number) => Reference;
  /** One year wherever it is read, 0 for the first. */
  at: (year: number) => Reference;
};

export type SingleValue = { reference: Reference };

type LineWords = { label: string; unit: SheetUnit; unitText: string };

export type YearSheet = ReturnType<typeof createYearSheet>;

/** A sheet of labelled rows over the years, written from top to bottom. */
export function createYearSheet({
  name,
  title,
  subtitle,
  years,
}: {
  name: string;
  title: string;
  subtitle: string;
  years: readonly number[];
}) {
  const sheet: ModelSheet = createModelSheet({
    name,
    columnWidths: [
      LEAST_LABEL_WIDTH,
      18,
      13,
      3,
      ...Array.from({ length: Math.max(years.length, LEAST_PAINTED_COLUMNS) }, () => YEAR_WIDTH),
    ],
    frozenRows: FROZEN_ROWS,
    frozenColumns: FIRST_YEAR_COLUMN,
  });
  const lastColumn = FIRST_YEAR_COLUMN + years.length - 1;
  const paintedColumn = Math.max(lastColumn, FIRST_YEAR_COLUMN + LEAST_PAINTED_COLUMNS - 1);
  let next = FROZEN_ROWS;
  words(0, LABEL_COLUMN, title, "title");
  words(1, LABEL_COLUMN, subtitle, "subtitle");

  /** Null leaves the cell empty, which formulas read as nothing, but painted. */
  function words(row: number, column: number, text: string | null, look: CellLook): void {
    sheet.put(row, column, { content: text, look, numberFormat: null });
  }

  function label(row: number, { label: text, unitText }: LineWords): void {
    words(row, LABEL_COLUMN, text, "label");
    const [labels] = sheet.columns;
    const needed = Math.min(MOST_LABEL_WIDTH, text.length);
    if (labels !== undefined) labels.width = Math.max(labels.width ?? 0, needed);
    words(row, UNIT_COLUMN, unitText, "unit");
  }

  function fillYears(
    row: number,
    content: (year: number) => Scalar | Formula,
    look: CellLook,
    format: string,
  ) {
    for (const year of years.keys()) {
      sheet.put(row, FIRST_YEAR_COLUMN + year, { content: content(year), look, numberFormat: format });
    }
    return yearLine(name, row, lastColumn);
  }

  function yearsIn(row: number, text: string, content: (own: YearLine) => Formula): YearLine {
    const formula = content(yearLine(name, row, lastColumn));
    for (let column = 0; column < FIRST_YEAR_COLUMN; column++) {
      words(row, column, column === 0 ? text : null, "columnHead");
    }
    return fillYears(row, () => formula, "columnHead", numberFormat("year"));
  }

  return {
    sheet,
    yearCount: years.length,
    /** Leaves rows to a table of its own: the first of them, 0-based. */
    take(rowCount: number): number {
      next += rowCount;
      return next - rowCount;
    },
    /** The row of years that stays in sight. */
    yearHead: (text: string, content: (own: YearLine) => Formula) => yearsIn(FROZEN_ROWS - 1, text, content),
    /** A row of years over a block, where other blocks of the sheet have other columns. */
    blockOfYears: (text: string, content: () => Formula) => yearsIn(next++, text, content),
    /** Heads of the columns where there are no years. */
    head(texts: readonly { column: number; text: string }[]): void {
      for (let column = 0; column <= paintedColumn; column++)
        words(FROZEN_ROWS - 1, column, null, "columnHead");
      for (const { column, text } of texts)
        words(FROZEN_ROWS - 1, column, text, column < VALUE_COLUMN ? "columnHead" : "figureHead");
    },
    /** Heads of a block whose columns are its own: the row, 0-based. */
    blockHead(texts: readonly { column: number; text: string }[]): number {
      const row = next++;
      for (const { column, text } of texts) words(row, column, text, "figureHead");
      const longest = Math.max(...texts.map(({ text }) => text.length));
      sheet.rowHeights.set(row, HEAD_LINE_POINTS * Math.ceil(longest / HEAD_LINE_LETTERS));
      return row;
    },
    /** Opens a block; `mirrors` names the engine's function that it expresses again. */
    heading(text: string, mirrors: string): void {
      next++;
      for (let column = 0; column <= paintedColumn; column++) words(next, column, null, "heading");
      words(next, LABEL_COLUMN, text, "heading");
      words(next, FIRST_YEAR_COLUMN, mirrors, "headingNote");
      next++;
    },
    note(text: string): void {
      words(next++, LABEL_COLUMN, text, "note");
    },
    /** A formula that reads its own row, as a balance does, is given it. */
    years(line: LineWords, content: Formula | ((own: YearLine) => Formula), look: CellLook): YearLine {
      label(next, line);
      const formula = typeof content === "function" ? content(yearLine(name, next, lastColumn)) : content;
      return fillYears(next++, () => formula, look, numberFormat(line.unit));
    },
    /** Numbers as they are: put in, or stated by the engine. */
    yearValues(line: LineWords, valueOf: (year: number) => Scalar, look: "input" | "stated"): YearLine {
      label(next, line);
      for (const year of years.keys()) {
        const content = valueOf(year);
        if (content === null) continue; // there is nothing to change or to show
        sheet.put(next, FIRST_YEAR_COLUMN + year, { content, look, numberFormat: numberFormat(line.unit) });
      }
      return yearLine(name, next++, lastColumn);
    },
    value(line: LineWords, content: Scalar | Formula, look: CellLook): SingleValue {
      label(next, line);
      return sheet.put(next++, VALUE_COLUMN, { content, look, numberFormat: numberFormat(line.unit) });
    },
    /** In another column of the row just written. */
    beside(column: number, content: Scalar | Formula, look: CellLook, unit: SheetUnit): SingleValue {
      return sheet.put(next - 1, column, { content, look, numberFormat: numberFormat(unit) });
    },
    besideRange: (column: number, rows: number): Reference =>
      fixedRange(name, { row: next - rows, column }, { row: next - 1, column }),
    /** The value column of the last rows written. */
    valueRange: (rows: number): Reference =>
      fixedRange(name, { row: next - rows, column: VALUE_COLUMN }, { row: next - 1, column: VALUE_COLUMN }),
    /** A word that formulas choose. */
    word(line: LineWords, text: string): SingleValue {
      label(next, line);
      return sheet.put(next++, VALUE_COLUMN, { content: text, look: "label", numberFormat: null });
    },
    /** The value column of the row it is read in. */
    headOfRow: inRow(name, VALUE_COLUMN),
    /** A square of one row per year: `head` stands in the value column, the same formula in every cell of the square. */
    square(
      head: (year: number) => { label: string; content: Scalar | Formula },
      formula: Formula,
      unit: SheetUnit,
    ) {
      const top = next;
      for (const year of years.keys()) {
        const { label: text, content } = head(year);
        words(next, LABEL_COLUMN, text, "label");
        sheet.put(next, VALUE_COLUMN, { content, look: "figure", numberFormat: numberFormat("year") });
        fillYears(next++, () => formula, "figure", numberFormat(unit));
      }
      return {
        /** This column from the first row to the last. */
        column: columnOf(name, top, next - 1),
        all: fixedRange(name, { row: top, column: FIRST_YEAR_COLUMN }, { row: next - 1, column: lastColumn }),
        /** Of the row it is read in. */
        head: inRow(name, VALUE_COLUMN),
      };
    },
  };
}

function yearLine(sheet: string, row: number, lastColumn: number): YearLine {
  const cell = (column: number): CellArea => {
    const corner = { row, column, rowFixed: false, columnFixed: false };
    return { sheet, from: corner, to: corner };
  };
  const upTo = (firstColumn: number, column: number): CellArea => ({
    sheet,
    from: { row, column: firstColumn, rowFixed: false, columnFixed: true },
    to: { row, column, rowFixed: false, columnFixed: false },
  });
  return {
    reference: ({ column }) => cell(column),
    previous: ({ column }) => cell(column - 1),
    row: fixedRange(sheet, { row, column: FIRST_YEAR_COLUMN }, { row, column: lastColumn }),
    upToHere: ({ column }) => upTo(FIRST_YEAR_COLUMN, column),
    upToPrevious: ({ column }) => upTo(FIRST_YEAR_COLUMN - 1, column - 1),
    from: (year) => fixedRange(sheet, { row, column: FIRST_YEAR_COLUMN + year }, { row, column: lastColumn }),
    at: (year) => {
      const place = { row, column: FIRST_YEAR_COLUMN + year };
      return fixedRange(sheet, place, place);
    },
  };
}

function inRow(sheet: string, column: number): Reference {
  return ({ row }) => {
    const corner = { row, column, rowFixed: false, columnFixed: true };
    return { sheet, from: corner, to: corner };
  };
}

function columnOf(sheet: string, top: number, bottom: number): Reference {
  return ({ column }) => ({
    sheet,
    from: { row: top, column, rowFixed: true, columnFixed: false },
    to: { row: bottom, column, rowFixed: true, columnFixed: false },
  });
}
