import type { CellPlace, Reference } from "./formula/cell-area";
import type { YearLine } from "./year-rows";

/** A line that formulas may read before the sheet it stands on is written, as where this year's budget follows last year's profit. */
export type DeferredLine = YearLine & { become: (line: YearLine) => void };

export function deferredLine(): DeferredLine {
  let target: YearLine | null = null;
  const through =
    (pick: (line: YearLine) => Reference): Reference =>
    (host: CellPlace) => {
      if (target === null) throw new RangeError("a line is read that was never written");
      return pick(target)(host);
    };
  return {
    reference: through((line) => line.reference),
    previous: through((line) => line.previous),
    row: through((line) => line.row),
    upToHere: through((line) => line.upToHere),
    upToPrevious: through((line) => line.upToPrevious),
    from: (year) => through((line) => line.from(year)),
    at: (year) => through((line) => line.at(year)),
    become(line) {
      target = line;
    },
  };
}
