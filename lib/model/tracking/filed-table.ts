import type { EvidenceStatus } from "../evidence";
import { quarterNumber } from "./calendar-quarter";
import { sumFiled, type FiledConcept, type FiledIndex } from "./filed-figure";
import type { Citation } from "./tracked-point";

export const tabledConcepts = ["capex", "operatingCashFlow", "revenue", "depreciation"] as const;
export type TabledConcept = (typeof tabledConcepts)[number] & FiledConcept;

/** A figure of one group (the five together, or one company) over one period. */
export type FiledCell = {
  period: string;
  valueUsd: number | null;
  /** "AMZN 2026Q3"; empty where there is a value. */
  missing: string[];
  evidence: EvidenceStatus;
  citation: Citation | null;
};

export type FiledRow = {
  /** "big-five" or a ticker. */
  group: string;
  concept: TabledConcept;
  quarters: FiledCell[];
  /** Calendar years by the midpoints of their quarters. */
  years: FiledCell[];
  trailingYear: FiledCell | null;
};

/** Every group's figures of the concepts, quarter by quarter and year by year, oldest first. */
export function filedTable(
  index: FiledIndex,
  groups: readonly { group: string; tickers: readonly string[] }[],
  quarters: readonly string[],
): FiledRow[] {
  const newest = quarters.at(-1);
  return groups.flatMap(({ group, tickers }) =>
    tabledConcepts.map((concept): FiledRow => {
      const cell = (period: string, of: readonly string[]): FiledCell => {
        const { valueUsd, missing, evidence, citation } = sumFiled(index, tickers, concept, of);
        return { period, valueUsd, missing, evidence, citation };
      };
      return {
        group,
        concept,
        quarters: quarters.map((quarter) => cell(quarter, [quarter])),
        years: yearsOf(quarters).map((year) =>
          cell(
            String(year),
            [1, 2, 3, 4].map((number) => `${year}Q${number}`),
          ),
        ),
        trailingYear: newest === undefined || quarters.length < 4 ? null : cell(newest, quarters.slice(-4)),
      };
    }),
  );
}

function yearsOf(quarters: readonly string[]): number[] {
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (first === undefined || last === undefined) return [];
  const firstYear = Math.ceil(quarterNumber(first) / 4);
  const lastYear = Math.floor((quarterNumber(last) + 1) / 4) - 1;
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, offset) => firstYear + offset);
}
