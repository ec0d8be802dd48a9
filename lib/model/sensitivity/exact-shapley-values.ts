/**
 * Σ over coalitions without the player of |S|! (n - |S| - 1)! / n! x what the player adds.
 * @param valueByCoalition 2ⁿ values; bit i of the index is set where player i is in the coalition.
 */
export function exactShapleyValues(valueByCoalition: Float64Array, playerCount: number): number[] {
  return Array.from({ length: playerCount }, (_, player) =>
    shapleyValue(valueByCoalition, player, playerCount),
  );
}

function shapleyValue(valueByCoalition: Float64Array, player: number, playerCount: number): number {
  let value = 0;
  for (let coalition = 0; coalition < valueByCoalition.length; coalition++) {
    if ((coalition & (1 << player)) !== 0) continue;
    const size = bitCount(coalition);
    const weight = (factorial(size) * factorial(playerCount - size - 1)) / factorial(playerCount);
    const added = (valueByCoalition[coalition | (1 << player)] ?? 0) - (valueByCoalition[coalition] ?? 0);
    value += weight * added;
  }
  return value;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) count++;
  return count;
}

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1);
}
