export type ShadeClass = { low: number; high: number };

const CLASS_COUNT = 5;

/** Classes of equal membership from low to high: prices are skewed, and equal steps would paint all but two states alike. */
export function shadeClasses(values: readonly number[]): ShadeClass[] {
  const sorted = values.toSorted((a, b) => a - b);
  const count = Math.min(CLASS_COUNT, sorted.length);
  return Array.from({ length: count }, (_, index) => {
    const members = sorted.slice(
      Math.round((index * sorted.length) / count),
      Math.round(((index + 1) * sorted.length) / count),
    );
    return { low: members[0] ?? Number.NaN, high: members.at(-1) ?? Number.NaN };
  });
}

/** Class of a value among those it was made from. */
export function shadeClassOf(value: number, classes: readonly ShadeClass[]): number {
  return classes.findIndex(({ high }) => value <= high);
}
