/** Moves the value of rank `rank` among values[first…] to that place, smaller ones before it, larger ones after. */
function selectInPlace(values: Float64Array, first: number, rank: number): void {
  let low = first;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >>> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while ((values[right] as number) > pivot) right -= 1;
      if (left <= right) {
        const swapped = values[left] as number;
        values[left] = values[right] as number;
        values[right] = swapped;
        left += 1;
        right -= 1;
      }
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}

function smallestFrom(values: Float64Array, first: number): number {
  let smallest = values[first] as number;
  for (let index = first + 1; index < values.length; index += 1) {
    smallest = Math.min(smallest, values[index] as number);
  }
  return smallest;
}

/**
 * Writes the quantiles at ascending probabilities into `out`, interpolating linearly between ranks
 * p·(n − 1) (Hyndman and Fan's type 7). Reorders `values`; allocates nothing.
 * @throws {RangeError} if there are no values, one is NaN, or the probabilities leave [0, 1] or descend.
 */
export function fillQuantiles(
  values: Float64Array,
  probabilities: readonly number[],
  out: Float64Array,
): void {
  if (values.length === 0) throw new RangeError("values must not be empty");
  for (let index = 0; index < values.length; index += 1) {
    if (Number.isNaN(values[index])) throw new RangeError(`values[${index}] must be a number, got NaN`);
  }
  let previous = 0;
  let selectedTo = 0; // every value before this place is at its rank or below what follows
  for (let index = 0; index < probabilities.length; index += 1) {
    const probability = probabilities[index] as number;
    if (!(probability >= previous && probability <= 1)) {
      throw new RangeError(`probabilities[${index}] must be from ${previous} to 1, got ${probability}`);
    }
    previous = probability;
    const position = probability * (values.length - 1);
    const rank = Math.floor(position);
    selectInPlace(values, selectedTo, rank);
    selectedTo = rank;
    const lower = values[rank] as number;
    const weight = position - rank;
    out[index] = weight === 0 ? lower : lower + weight * (smallestFrom(values, rank + 1) - lower);
  }
}
