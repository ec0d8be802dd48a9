import { normalCdf } from "../distribution/normal-cdf";
import { normalQuantile } from "../distribution/normal-quantile";
import { cholesky } from "../numeric/cholesky";

export type ConditionalPoint = {
  /** Of the order to follow, the coordinates kept as inputs become fixed and those they replace; both in (0, 1). */
  start: (order: Uint32Array, kept: Float64Array, redrawn: Float64Array) => void;
  /** The point whose first `count` inputs of the order are the kept ones, the rest drawn given them. */
  fixFirst: (count: number) => Float64Array;
};

/** Inputs that depend on no other keep their coordinates; only the others pass through normal scores. */
export function createConditionalPoint(correlation: Float64Array, inputCount: number): ConditionalPoint {
  const isLinked = Array.from({ length: inputCount }, (_, row) =>
    Array.from({ length: inputCount }, (_unused, column) => column).some(
      (column) => column !== row && correlation[row * inputCount + column] !== 0,
    ),
  );
  const linkedCount = isLinked.filter(Boolean).length;
  const linkedOrder = new Uint32Array(linkedCount);
  const permuted = new Float64Array(linkedCount * linkedCount);
  const keptScores = new Float64Array(linkedCount);
  const redrawnScores = new Float64Array(linkedCount);
  const point = new Float64Array(inputCount);
  let lower: Float64Array = permuted;
  let following: { order: Uint32Array; kept: Float64Array; redrawn: Float64Array } = {
    order: linkedOrder,
    kept: point,
    redrawn: point,
  };

  return {
    start(order, kept, redrawn) {
      following = { order, kept, redrawn };
      let next = 0;
      for (const input of order) {
        if (!isLinked[input]) continue;
        linkedOrder[next] = input;
        keptScores[next] = normalQuantile(kept[input] as number);
        redrawnScores[next] = normalQuantile(redrawn[input] as number);
        next += 1;
      }
      for (let row = 0; row < linkedCount; row++) {
        for (let column = 0; column < linkedCount; column++) {
          permuted[row * linkedCount + column] = correlation[
            (linkedOrder[row] as number) * inputCount + (linkedOrder[column] as number)
          ] as number;
        }
      }
      lower = cholesky(permuted, linkedCount);
    },
    fixFirst(count) {
      const { order, kept, redrawn } = following;
      let fixedLinked = 0;
      for (let step = 0; step < inputCount; step++) {
        const input = order[step] as number;
        if (isLinked[input]) fixedLinked += step < count ? 1 : 0;
        else point[input] = (step < count ? kept[input] : redrawn[input]) as number;
      }
      for (let row = 0; row < linkedCount; row++) {
        let score = 0;
        for (let column = 0; column <= row; column++) {
          const own = (column < fixedLinked ? keptScores[column] : redrawnScores[column]) as number;
          score += (lower[row * linkedCount + column] as number) * own;
        }
        point[linkedOrder[row] as number] = normalCdf(score);
      }
      return point;
    },
  };
}
