import { weakestEvidence, type EvidenceStatus } from "../evidence";
import { quarterName, quarterNumber } from "./calendar-quarter";
import type { Citation, MissingReason, TrackedPoint } from "./tracked-point";

export type FiledConcept = "capex" | "depreciation" | "operatingCashFlow" | "revenue" | "totalDebt";

/** One company's figure of one calendar quarter, in the newest vintage known. Flows of the quarter; debt at its end. */
export type FiledFigure = {
  ticker: string;
  concept: FiledConcept;
  quarter: string;
  valueUsd: number;
  evidence: EvidenceStatus;
  knownAt: string;
  citation: Citation;
};

export type FiledIndex = ReadonlyMap<string, FiledFigure>;

export function indexFiled(figures: readonly FiledFigure[]): FiledIndex {
  return new Map(figures.map((figure) => [keyOf(figure.ticker, figure.concept, figure.quarter), figure]));
}

export type FiledSum = {
  /** Null while one figure is missing: a sum over fewer companies or quarters is no total. */
  valueUsd: number | null;
  missing: string[];
  evidence: EvidenceStatus;
  knownAt: string | null;
  /** The filing that completed the sum. */
  citation: Citation | null;
};

/** Adds a concept over companies and quarters. */
export function sumFiled(
  index: FiledIndex,
  tickers: readonly string[],
  concept: FiledConcept,
  quarters: readonly string[],
): FiledSum {
  const wanted = tickers.flatMap((ticker) =>
    quarters.map((quarter) => ({
      name: `${ticker} ${quarter}`,
      figure: index.get(keyOf(ticker, concept, quarter)),
    })),
  );
  const missing = wanted.flatMap(({ name, figure }) => (figure === undefined ? [name] : []));
  const parts = wanted.flatMap(({ figure }) => figure ?? []);
  const [first, ...rest] = parts;
  if (missing.length > 0 || first === undefined) {
    return { valueUsd: null, missing, evidence: "unresolved", knownAt: null, citation: null };
  }
  const newest = rest.reduce((latest, part) => (part.knownAt > latest.knownAt ? part : latest), first);
  return {
    valueUsd: parts.reduce((total, { valueUsd }) => total + valueUsd, 0),
    missing,
    evidence: weakestEvidence([
      ...parts.map(({ evidence }) => evidence),
      ...(rest.length > 0 ? (["derived"] as const) : []),
    ]),
    knownAt: newest.knownAt,
    citation: newest.citation,
  };
}

/** A quarter and the three before it, oldest first. */
export function trailingYearOf(quarter: string): string[] {
  const last = quarterNumber(quarter);
  return [3, 2, 1, 0].map((back) => quarterName(last - back));
}

/** One sum over another; missing where either is, or where the lower one is not positive. */
export function ratioPoint(period: string, over: FiledSum, under: FiledSum): TrackedPoint {
  const missing = [...over.missing, ...under.missing];
  const reason: MissingReason | null =
    over.valueUsd === null || under.valueUsd === null
      ? { code: "missing-figures", figures: missing }
      : under.valueUsd > 0
        ? null
        : { code: "no-denominator" };
  const newest = (over.knownAt ?? "") >= (under.knownAt ?? "") ? over : under;
  if (reason !== null || over.valueUsd === null || under.valueUsd === null) {
    return { period, value: null, missing: reason, evidence: "unresolved", knownAt: null, citation: null };
  }
  return {
    period,
    value: over.valueUsd / under.valueUsd,
    missing: null,
    evidence: weakestEvidence([over.evidence, under.evidence, "derived"]),
    knownAt: newest.knownAt,
    citation: newest.citation,
  };
}

/** A sum against the same sum a year before: 0.25 is a quarter more. */
export function growthPoint(period: string, now: FiledSum, before: FiledSum): TrackedPoint {
  const ratio = ratioPoint(period, now, before);
  return ratio.value === null ? ratio : { ...ratio, value: ratio.value - 1 };
}

export function sumPoint(period: string, sum: FiledSum): TrackedPoint {
  return {
    period,
    value: sum.valueUsd,
    missing: sum.valueUsd === null ? { code: "missing-figures", figures: sum.missing } : null,
    evidence: sum.evidence,
    knownAt: sum.knownAt,
    citation: sum.citation,
  };
}

function keyOf(ticker: string, concept: FiledConcept, quarter: string): string {
  return `${ticker} ${concept} ${quarter}`;
}
