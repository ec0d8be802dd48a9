/**
 * Σ amount_i ÷ (growth over the gaps before it), nested from the last amount, with what each addition rounds away carried along.
 * @param growthAfter growth over the gap from amount `index` to the next, above 0.
 * @throws {RangeError} if an amount is not finite.
 */
export function discountedSum(amounts: readonly number[], growthAfter: (index: number) => number): number {
  let value = 0;
  let lost = 0;
  for (let index = amounts.length - 1; index >= 0; index -= 1) {
    const amount = amounts[index] ?? Number.NaN;
    if (!Number.isFinite(amount)) throw new RangeError(`amounts[${index}] must be finite, got ${amount}`);
    const growth = growthAfter(index);
    const carried = value === 0 ? 0 : value / growth;
    const next = carried + amount;
    const added = next - carried; // Knuth's exact sum: the remainder is carried − (next − added) + amount − added
    lost = (lost === 0 ? 0 : lost / growth) + (carried - (next - added)) + (amount - added);
    value = next;
  }
  return Number.isFinite(value) ? value + lost : value;
}
