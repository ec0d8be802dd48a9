/**
 * Energy score of an ensemble of vectors, E‖X − y‖ − ½ E‖X − X′‖, fair over its M (M − 1) pairs (Gneiting and Raftery 2007,
 * eq. 22). Of one dimension it is the CRPS. Lower is better. Scale the dimensions alike before: the norm adds them up.
 * @param members draw-major, `outcome.length` numbers each.
 * @throws {RangeError} for fewer than two members, or a length that is not a multiple of the outcome's.
 */
export function energyScore(members: Float64Array, outcome: readonly number[]): number {
  const size = outcome.length;
  const count = members.length / size;
  if (!Number.isInteger(count) || count < 2) {
    throw new RangeError(`members must be at least 2 of ${size} numbers, got ${members.length} numbers`);
  }
  let distance = 0;
  let spread = 0;
  for (let member = 0; member < count; member++) {
    let squares = 0;
    for (const [k, observed] of outcome.entries()) {
      const difference = (members[member * size + k] as number) - observed;
      squares += difference * difference;
    }
    distance += Math.sqrt(squares);
    for (let other = 0; other < member; other++) {
      let pairSquares = 0;
      for (let k = 0; k < size; k++) {
        const difference = (members[member * size + k] as number) - (members[other * size + k] as number);
        pairSquares += difference * difference;
      }
      spread += Math.sqrt(pairSquares);
    }
  }
  return distance / count - spread / (count * (count - 1));
}
