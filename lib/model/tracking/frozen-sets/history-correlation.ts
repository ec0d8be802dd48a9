import { nearestCorrelation } from "../../dependence/nearest-correlation";
import type { GrowthHistory } from "./growth-history";

/** Uncorrelated quarters that count beside those seen: three years of them, since a handful of quarters prove little. */
const PRIOR_QUARTERS = 12;

/** Correlation of changes in the same quarter, drawn towards none by few quarters; row-major, positive definite. */
export function historyCorrelation(histories: readonly GrowthHistory[]): Float64Array {
  const size = histories.length;
  const matrix = new Float64Array(size * size);
  for (const [row, a] of histories.entries()) {
    matrix[row * size + row] = 1;
    for (const [column, b] of histories.slice(0, row).entries()) {
      const shared = [...a.changes].flatMap(([quarter, change]) => {
        const other = b.changes.get(quarter);
        return other === undefined ? [] : [[change, other] as const];
      });
      const drawn = (correlationOf(shared) * shared.length) / (shared.length + PRIOR_QUARTERS);
      matrix[row * size + column] = drawn;
      matrix[column * size + row] = drawn;
    }
  }
  return nearestCorrelation(matrix, size).matrix;
}

/** Pearson's; 0 where one of the two does not vary. */
function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const meanA = pairs.reduce((sum, [a]) => sum + a, 0) / pairs.length;
  const meanB = pairs.reduce((sum, [, b]) => sum + b, 0) / pairs.length;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (const [a, b] of pairs) {
    squaresA += (a - meanA) ** 2;
    squaresB += (b - meanB) ** 2;
    products += (a - meanA) * (b - meanB);
  }
  return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : 0;
}
