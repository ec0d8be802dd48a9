import { exp } from "../numeric/deterministic-exp";
import { QUARTER_COUNT, QUARTERS_PER_YEAR } from "./capacity-quarter";

export type DeliverySchedule = {
  /** In service before the first quarter. */
  start: number;
  /** Deliveries of 2026 at the expected lead time and completion, per year. */
  additions2026PerYear: number;
  /** Growth of yearly deliveries in 2027; fades by exp(-fade x years). Below 2026 it runs on backwards. */
  growthFraction: number;
  growthFadePerYear: number;
  leadYears: { expected: number; drawn: number };
  completionFraction: { expected: number; drawn: number };
};

const LONGEST_SHIFT_YEARS = 20;

/**
 * Stock at the end of each quarter, A(t) = A(0) + sum over orders placed by t - L of q I. Orders are what the expected
 * deliveries imply, I(t - L_expected) = D(t) / q_expected, so a longer lead time moves every delivery later.
 */
export function stockByQuarter(schedule: DeliverySchedule): Float64Array<ArrayBuffer> {
  const { start, leadYears, completionFraction } = schedule;
  const delay = leadYears.drawn - leadYears.expected;
  const arriving =
    completionFraction.expected > 0 ? completionFraction.drawn / completionFraction.expected : 0;
  const cumulative = cumulativeDeliveries(schedule);
  const before = at(cumulative, -delay);
  return Float64Array.from({ length: QUARTER_COUNT }, (_, quarter) => {
    const years = (quarter + 1) / QUARTERS_PER_YEAR;
    return start + arriving * (at(cumulative, years - delay) - before);
  });
}

/** Deliveries from the start of 2026 - LONGEST_SHIFT_YEARS to the end of each quarter; even within a quarter. */
function cumulativeDeliveries(schedule: DeliverySchedule): Float64Array {
  const quarters = 2 * LONGEST_SHIFT_YEARS * QUARTERS_PER_YEAR + QUARTER_COUNT;
  const cumulative = new Float64Array(quarters + 1);
  const first = -LONGEST_SHIFT_YEARS * QUARTERS_PER_YEAR;
  for (let q = 0; q < quarters; q++) {
    const year = Math.floor((first + q) / QUARTERS_PER_YEAR);
    cumulative[q + 1] = (cumulative[q] as number) + yearlyDeliveries(schedule, year) / QUARTERS_PER_YEAR;
  }
  return cumulative;
}

/** D of the year 2026 + `year`. */
function yearlyDeliveries(schedule: DeliverySchedule, year: number): number {
  const { additions2026PerYear, growthFraction, growthFadePerYear } = schedule;
  let deliveries = additions2026PerYear;
  for (let y = 1; y <= year; y++) deliveries *= 1 + growthFraction * exp(-growthFadePerYear * (y - 1));
  for (let y = 0; y > year; y--) deliveries /= 1 + growthFraction;
  return deliveries;
}

function at(cumulative: Float64Array, years: number): number {
  const position = (years + LONGEST_SHIFT_YEARS) * QUARTERS_PER_YEAR;
  const index = Math.min(Math.max(Math.floor(position), 0), cumulative.length - 2);
  const low = cumulative[index] as number;
  return low + (position - index) * ((cumulative[index + 1] as number) - low);
}
