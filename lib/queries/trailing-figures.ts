import { companyConcepts } from "@/lib/contracts/api/companies/company-concepts";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import { quartersUpTo } from "@/lib/model/tracking/calendar-quarter";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";

const QUARTERS = 4;
const DAY_MS = 86_400_000;
const ANNUAL_ONLY_DAYS = 100; // a year that ended over a quarter after the newest one: quarters are no longer filed

/** Why there is no number. */
export type MissingFigure =
  | { code: "not-filed" }
  | { code: "missing-periods"; periods: string[] }
  | { code: "several-units"; units: string[] };

export type FiguresSum = {
  /** In `unit`; null with `missing` where a period is not there. */
  value: number | null;
  unit: string | null;
  missing: MissingFigure | null;
  /** Calendar quarters newest first, or one fiscal year. */
  periods: string[];
  periodStart: string | null;
  periodEnd: string | null;
  evidence: EvidenceStatus;
  newestFiledAt: string | null;
  /** What was added up, newest first. */
  parts: CompanyFigure[];
};

export type TrailingFigure = FiguresSum & {
  before: FiguresSum;
  /** On the same length a year before; null where either is missing or the one before is not positive. */
  growthFraction: number | null;
};

export type TrailingFiguresOf<C extends string> = {
  /** Annual-only filers are shown by their fiscal year. */
  basis: "four-quarters" | "fiscal-year";
  /** Newest filed period: a calendar quarter or a fiscal year. */
  newestPeriod: string;
  newestPeriodEnd: string | null;
  newestFiledAt: string;
  sourceId: string;
  byConcept: Record<C, TrailingFigure>;
};

export type TrailingFigures = TrailingFiguresOf<(typeof companyConcepts)[number]> & {
  /** Capital expenditure over revenue of the same periods. */
  capexIntensityFraction: number | null;
};

/** The figures of the company pages, and capital expenditure over revenue. Null without figures. */
export function trailingFigures(figures: readonly CompanyFigure[]): TrailingFigures | null {
  const trailing = trailingFiguresOf(figures, companyConcepts);
  if (trailing === null) return null;
  const { revenue, capex } = trailing.byConcept;
  return {
    ...trailing,
    capexIntensityFraction:
      capex.value !== null && revenue.value !== null && revenue.value > 0 && capex.unit === revenue.unit
        ? capex.value / revenue.value
        : null,
  };
}

/** The last four quarters up to the newest one of any of the concepts, so that all speak of the same year. Null without figures. */
export function trailingFiguresOf<C extends string>(
  allFigures: readonly CompanyFigure[],
  concepts: readonly C[],
): TrailingFiguresOf<C> | null {
  const figures = allFigures.filter((figure) => concepts.some((concept) => concept === figure.concept));
  const quarter = newestBy(figures, (figure) => figure.calendarQuarter);
  const year = newestBy(
    figures.filter((figure) => figure.calendarQuarter === null),
    (figure) => figure.periodEnd,
  );
  const newest = year !== null && (quarter === null || isOutrun(quarter, year)) ? year : quarter;
  if (newest === null) return null;
  const sumAt = (concept: string, yearsBack: number): FiguresSum => {
    const ofConcept = figures.filter((figure) => figure.concept === concept);
    return newest.calendarQuarter === null
      ? yearSum(ofConcept, newest, yearsBack)
      : quarterSum(ofConcept, newest.calendarQuarter, newest.periodEnd, yearsBack);
  };
  const trailing = (concept: string): TrailingFigure => {
    const sum = sumAt(concept, 0);
    const before = sumAt(concept, 1);
    return { ...sum, before, growthFraction: growth(sum, before) };
  };
  const filedThen = figures.filter(
    ({ calendarQuarter, fiscalPeriod }) =>
      calendarQuarter === newest.calendarQuarter &&
      (calendarQuarter !== null || fiscalPeriod === newest.fiscalPeriod),
  );
  return {
    basis: newest.calendarQuarter === null ? "fiscal-year" : "four-quarters",
    newestPeriod: newest.calendarQuarter ?? newest.fiscalPeriod ?? newest.periodEnd ?? "",
    newestPeriodEnd: filedThen.find(({ periodEnd }) => periodEnd !== null)?.periodEnd ?? null,
    newestFiledAt: latest([newest, ...filedThen].map(({ filedAt }) => filedAt)),
    sourceId: newest.sourceId,
    byConcept: Object.fromEntries(concepts.map((concept) => [concept, trailing(concept)])) as Record<
      C,
      TrailingFigure
    >,
  };
}

/** Four quarters, or the fiscal year that ends with the last of them where a quarter alone cannot be had. */
function quarterSum(
  figures: readonly CompanyFigure[],
  newestQuarter: string,
  newestEnd: string | null,
  yearsBack: number,
): FiguresSum {
  const periods = quartersUpTo(newestQuarter, QUARTERS * (yearsBack + 1)).slice(-QUARTERS);
  const parts = periods.flatMap(
    (period) => figures.find(({ calendarQuarter }) => calendarQuarter === period) ?? [],
  );
  if (parts.length === QUARTERS) return sumOf(periods, parts);
  const end =
    parts[0]?.calendarQuarter === periods[0] ? parts[0]?.periodEnd : yearsBack === 0 ? newestEnd : null;
  const year = figures.find(
    ({ calendarQuarter, periodEnd }) => calendarQuarter === null && periodEnd !== null && periodEnd === end,
  );
  if (year) return sumOf([year.fiscalPeriod ?? `${year.periodStart}/${year.periodEnd}`], [year]);
  const absent = periods.filter((period) => !parts.some(({ calendarQuarter }) => calendarQuarter === period));
  return missingSum(
    periods,
    figures.length === 0 ? { code: "not-filed" } : { code: "missing-periods", periods: absent },
  );
}

function yearSum(figures: readonly CompanyFigure[], newest: CompanyFigure, yearsBack: number): FiguresSum {
  const period = yearBefore(newest.fiscalPeriod ?? "", yearsBack);
  const year = figures.find(
    ({ calendarQuarter, fiscalPeriod }) => calendarQuarter === null && fiscalPeriod === period,
  );
  if (year) return sumOf([period], [year]);
  return missingSum(
    [period],
    figures.length === 0 ? { code: "not-filed" } : { code: "missing-periods", periods: [period] },
  );
}

function sumOf(periods: string[], parts: CompanyFigure[]): FiguresSum {
  const units = [...new Set(parts.map(({ unit }) => unit))];
  const [unit] = units;
  if (unit === undefined || units.length > 1) return missingSum(periods, { code: "several-units", units });
  return {
    value: parts.reduce((total, { value }) => total + value, 0),
    unit,
    missing: null,
    periods,
    periodStart: parts.at(-1)?.periodStart ?? null,
    periodEnd: parts[0]?.periodEnd ?? null,
    evidence: weakestEvidence([
      ...parts.map(({ evidence }) => evidence),
      ...(parts.length > 1 ? (["derived"] as const) : []),
    ]),
    newestFiledAt: latest(parts.map(({ filedAt }) => filedAt)),
    parts,
  };
}

function missingSum(periods: string[], missing: MissingFigure): FiguresSum {
  return {
    value: null,
    unit: null,
    missing,
    periods,
    periodStart: null,
    periodEnd: null,
    evidence: "unresolved",
    newestFiledAt: null,
    parts: [],
  };
}

function growth(now: FiguresSum, before: FiguresSum): number | null {
  if (now.value === null || before.value === null || before.value <= 0 || now.unit !== before.unit)
    return null;
  return now.value / before.value - 1;
}

function isOutrun(quarter: CompanyFigure, year: CompanyFigure): boolean {
  if (quarter.periodEnd === null || year.periodEnd === null) return false;
  return (Date.parse(year.periodEnd) - Date.parse(quarter.periodEnd)) / DAY_MS > ANNUAL_ONLY_DAYS;
}

function newestBy(
  figures: readonly CompanyFigure[],
  key: (figure: CompanyFigure) => string | null,
): CompanyFigure | null {
  return figures.reduce<CompanyFigure | null>(
    (newest, figure) =>
      key(figure) !== null && (newest === null || (key(figure) ?? "") > (key(newest) ?? ""))
        ? figure
        : newest,
    null,
  );
}

/** "FY2026" one year back is "FY2025". */
function yearBefore(fiscalPeriod: string, yearsBack: number): string {
  return fiscalPeriod.replace(/\d{4}/, (year) => String(Number(year) - yearsBack));
}

function latest(instants: readonly string[]): string {
  return instants.toSorted().at(-1) ?? "";
}
