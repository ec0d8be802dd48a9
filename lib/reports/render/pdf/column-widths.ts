import type { ReportTable } from "../../scenario-report";
import type { TextStyle } from "./paper-style";
import { textWidth } from "./set-text";

/** How a column would like to be: no word cut, and every cell on one line. */
export type ColumnWish = { leastPt: number; naturalPt: number; isFigure: boolean };

const NAME_FRACTION = 0.42; // of the table: a longer name is wrapped
const HEAD_WORDS_PER_FIGURE = 1.35; // how far a long head may widen a column of short figures

/** @param widthPt of the whole table, to which a name is held. */
export function columnWishes(
  doc: PDFKit.PDFDocument,
  { columns, rows }: ReportTable,
  styles: { head: TextStyle; figure: TextStyle; words: TextStyle },
  widthPt: number,
): ColumnWish[] {
  const longestWord = (text: string, style: TextStyle) =>
    text.split(" ").reduce((width, word) => Math.max(width, textWidth(doc, word, style)), 0);
  return columns.map((column, index) => {
    const isFigure = column.kind === "figure";
    const style = isFigure ? styles.figure : styles.words;
    const cells = rows.map((row) => row[index]?.text ?? "");
    const widest = cells.reduce((width, text) => Math.max(width, textWidth(doc, text, style)), 0);
    const headWord = longestWord(column.head, styles.head);
    const head = textWidth(doc, column.head, styles.head);
    if (isFigure) {
      const leastPt = Math.max(widest, headWord);
      return {
        leastPt,
        naturalPt: Math.max(leastPt, Math.min(head, widest * HEAD_WORDS_PER_FIGURE)),
        isFigure,
      };
    }
    const leastPt = Math.max(
      headWord,
      cells.reduce((width, text) => Math.max(width, longestWord(text, style)), 0),
    );
    const naturalPt = Math.max(widest, Math.min(head, 2 * headWord));
    return {
      leastPt,
      naturalPt: Math.max(
        leastPt,
        column.kind === "name" ? Math.min(naturalPt, widthPt * NAME_FRACTION) : naturalPt,
      ),
      isFigure,
    };
  });
}

/**
 * Widths that fill the table: what is over the least goes where text would otherwise wrap, as CSS lays out a table
 * (CSS Tables 3, distribution of excess width); what is over even that goes to all columns alike.
 */
export function distributeWidths(wishes: readonly ColumnWish[], widthPt: number): number[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const least = sum(wishes.map(({ leastPt }) => leastPt));
  const natural = sum(wishes.map(({ naturalPt }) => naturalPt));
  if (natural <= widthPt) {
    const over = (widthPt - natural) / wishes.length;
    return wishes.map(({ naturalPt }) => naturalPt + over);
  }
  if (least >= widthPt) return narrowed(wishes, widthPt);
  const share = (widthPt - least) / (natural - least);
  return wishes.map(({ leastPt, naturalPt }) => leastPt + (naturalPt - leastPt) * share);
}

/** Where not even the longest words fit, columns of words give way: a figure is never cut. */
function narrowed(wishes: readonly ColumnWish[], widthPt: number): number[] {
  const figures = wishes.reduce((total, wish) => total + (wish.isFigure ? wish.leastPt : 0), 0);
  const words = wishes.reduce((total, wish) => total + (wish.isFigure ? 0 : wish.leastPt), 0);
  if (figures >= widthPt || words === 0) {
    return wishes.map(({ leastPt }) => (leastPt * widthPt) / (figures + words));
  }
  return wishes.map(({ leastPt, isFigure }) =>
    isFigure ? leastPt : (leastPt * (widthPt - figures)) / words,
  );
}
