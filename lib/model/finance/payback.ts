const LARGEST_AMOUNT = 1e288; // leaves room to add amounts up

/**
 * Periods until the money is back for good, with amounts one period apart, the first at time 0, and receipts
 * spread evenly within their period: the last time the cumulative balance rises to zero. After a re-investment
 * that is the later crossing. For yearly flows spread over calendar years, add one to date it from the first year's start.
 * @returns null if the balance ends below zero or there are no amounts; 0 if it is never below.
 * @throws {RangeError} if an amount is not finite.
 */
export function payback(amounts: readonly number[]): number | null {
  let largest = 0;
  for (const [period, amount] of amounts.entries()) {
    if (!Number.isFinite(amount)) throw new RangeError(`amounts[${period}] must be finite, got ${amount}`);
    largest = Math.max(largest, Math.abs(amount));
  }
  if (amounts.length === 0) return null;
  if (largest > LARGEST_AMOUNT) return payback(amounts.map((amount) => amount * 2 ** -64));
  const gross = amounts.reduce((total, amount) => total + Math.abs(amount), 0);
  const zero = -Number.EPSILON * amounts.length * gross; // what adding the amounts up can round away
  let balance = 0;
  let crossing: number | null = 0;
  for (const [period, amount] of amounts.entries()) {
    const opening = balance;
    balance += amount;
    if (balance < zero) crossing = null;
    else if (crossing === null) crossing = period - 1 + Math.min(1, -opening / amount);
  }
  return crossing;
}

/**
 * Payback of amounts discounted to time 0.
 * @throws {RangeError} if an amount is not finite or the rate is not above −1.
 */
export function discountedPayback(amounts: readonly number[], rateFraction: number): number | null {
  if (!(rateFraction > -1 && rateFraction < Infinity)) {
    throw new RangeError(`rateFraction must be above -1, got ${rateFraction}`);
  }
  let discountFactor = 1;
  const discounted = amounts.map((amount) => {
    const present = amount * discountFactor;
    discountFactor /= 1 + rateFraction;
    return present;
  });
  return payback(discounted);
}
