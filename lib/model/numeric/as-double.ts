/**
 * The same number, unboxed. V8 boxes a property that holds now a whole number, now another, and opens the box at every
 * use; a parameter read once through here before a loop is opened once.
 */
export function asDouble(value: number): number {
  return value - 0;
}
