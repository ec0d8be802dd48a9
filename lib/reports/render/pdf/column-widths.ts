import type { ReportTable } from "../../scenario-report";
import type { TextStyle } from "./paper-style";
import { textWidth } from "./set-text";

/** How a column would like to be: no word cut, and every cell on one line; long names only where there is room. */
export type ColumnWish = { leastPt: number; naturalPt: number; roomyPt: number; isFigure: boolean };

const NAME_FRACTION = 0.42; // of the table: a longer name is wrapped
const SHORT_PT = 48; // words no wider, such as a date, stay on one line
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
      const wishedPt = Math.max(leastPt, Math.min(head, widest * HEAD_WORDS_PER_FIGURE));
      return { leastPt, naturalPt: wishedPt, roomyPt: wishedPt, isFigure };
    }
    const naturalPt = Math.max(widest, Math.min(head, 2 * headWord));
    const leastPt =
      widest <= SHORT_PT
        ? naturalPt
        : Math.max(
            headWord,
            cells.reduce((width, text) => Math.max(width, longestWord(text, style)), 0),
          );
    return {
      leastPt,
      naturalPt: Math.max(
        leastPt,
        column.kind === "name" ? Math.min(naturalPt, widthPt * NAME_FRACTION) : naturalPt,
      ),
      roomyPt: Math.max(leastPt, naturalPt),
      isFigure,
    };
  });
}

/** How wide the longest text may ask to be when columns share what is left: there is no one right answer. */
const caps = [100, 180, Infinity];

/** Of a few ways to share the width the one that makes the table lowest, as `heightOf` tells. */
export function lowestWidths(
  wishes: readonly ColumnWish[],
  widthPt: number,
  heightOf: (widths: readonly number[]) => number,
): number[] {
  const natural = wishes.reduce((sum, wish) => sum + wish.naturalPt, 0);
  if (natural <= widthPt) return distributeWidths(wishes, widthPt, Infinity);
  const candidates = caps.map((capPt) => distributeWidths(wishes, widthPt, capPt));
  const heights = candidates.map(heightOf);
  return candidates[heights.indexOf(Math.min(...heights))] ?? [];
}

/**
 * Widths that fill the table: what is over the least goes where text would otherwise wrap, as CSS lays out a table
 * (CSS Tables 3, distribution of excess width); what is over even that goes to all columns alike.
 */
export function distributeWidths(uncapped: readonly ColumnWish[], widthPt: number, capPt: number): number[] {
  const wishes = uncapped.map((wish) => ({
    ...wish,
    naturalPt: Math.max(wish.leastPt, Math.min(wish.naturalPt, capPt)),
  }));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const least = sum(wishes.map(({ leastPt }) => leastPt));
  const natural = sum(wishes.map(({ naturalPt }) => naturalPt));
  if (natural <= widthPt) {
    const lacking = sum(wishes.map(({ naturalPt, roomyPt }) => Math.max(0, roomyPt - naturalPt)));
    const granted = Math.min(lacking, widthPt - natural);
    const over = (widthPt - natural - granted) / wishes.length;
    return wishes.map(({ naturalPt, roomyPt }) => {
      const share = lacking === 0 ? 0 : Math.max(0, roomyPt - naturalPt) / lacking;
      return naturalPt + share * granted + over;
    });
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
