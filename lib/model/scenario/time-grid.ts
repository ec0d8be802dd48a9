import { power } from "../numeric/deterministic-power";
import { YEAR_COUNT } from "./horizon";

export const timeGridNames = ["annual", "quarterly"] as const;
export type TimeGridName = (typeof timeGridNames)[number];

/** The steps a projection takes through 2022..2040; every equation is the same on either grid. */
export type TimeGrid = {
  name: TimeGridName;
  periodsPerYear: number;
  periodCount: number;
  /** Length of a period; exactly 1 on the annual grid, so that multiplying by it changes no bit. */
  periodYears: number;
};

const periodsPerYearByName = { annual: 1, quarterly: 4 } as const;

export function timeGrid(name: TimeGridName): TimeGrid {
  const periodsPerYear = periodsPerYearByName[name];
  return { name, periodsPerYear, periodCount: YEAR_COUNT * periodsPerYear, periodYears: 1 / periodsPerYear };
}

/** (1 + r)^(1/n) - 1 for n periods a year; the yearly rate itself on the annual grid. */
export function periodRate(yearlyRateFraction: number, { periodsPerYear, periodYears }: TimeGrid): number {
  return periodsPerYear === 1 ? yearlyRateFraction : power(1 + yearlyRateFraction, periodYears) - 1;
}
