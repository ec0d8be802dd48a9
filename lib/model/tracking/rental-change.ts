import { missingPoint, type TrackedPoint } from "./tracked-point";

const DAYS_PER_YEAR = 365.25;
const MS_PER_DAY = 86_400_000;
/** Two readings closer than this say more about the week than about wear. */
const NEEDED_DAYS = 182;

/** Change of a daily price at a yearly pace from its first reading to each later one; too short a span is missing, with the days there are. */
export function rentalChanges(prices: readonly TrackedPoint[]): TrackedPoint[] {
  const [first] = prices;
  if (first === undefined || first.value === null) return [];
  const firstValue = first.value;
  return prices.map((point) => {
    const days = (Date.parse(point.period) - Date.parse(first.period)) / MS_PER_DAY;
    if (days < NEEDED_DAYS || point.value === null) {
      return missingPoint(point.period, { code: "too-short", days, neededDays: NEEDED_DAYS });
    }
    const ratio = point.value / firstValue;
    return { ...point, value: ratio ** (DAYS_PER_YEAR / days) - 1, evidence: "derived" as const };
  });
}
