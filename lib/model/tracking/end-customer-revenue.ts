import { weakestEvidence } from "../evidence";
import { quarterNumber } from "./calendar-quarter";
import type { TrackedPoint } from "./tracked-point";

const QUARTERS_PER_YEAR = 4;

/**
 * Years in which revenue doubles at the pace between two neighbouring trailing years: Δt × ln 2 / ln(later / earlier).
 * Missing where revenue did not grow: it then doubles never.
 * @param points trailing-year revenue named by the last quarter, oldest first, without two of one quarter
 */
export function doublingTimes(points: readonly TrackedPoint[]): TrackedPoint[] {
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  return known.flatMap((later, index): TrackedPoint[] => {
    const earlier = known[index - 1];
    if (earlier === undefined) return [];
    const years = (quarterNumber(later.period) - quarterNumber(earlier.period)) / QUARTERS_PER_YEAR;
    const growth = Math.log(later.value / earlier.value);
    if (!(growth > 0)) {
      return [{ ...later, value: null, missing: { code: "no-denominator" } }];
    }
    return [
      {
        ...later,
        value: (years * Math.LN2) / growth,
        evidence: weakestEvidence([earlier.evidence, later.evidence, "derived"]),
        knownAt: (earlier.knownAt ?? "") > (later.knownAt ?? "") ? earlier.knownAt : later.knownAt,
      },
    ];
  });
}

/** Growth at a yearly pace between neighbouring trailing years: 1 is doubling. */
export function annualGrowths(points: readonly TrackedPoint[]): TrackedPoint[] {
  const known = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  return known.flatMap((later, index): TrackedPoint[] => {
    const earlier = known[index - 1];
    if (earlier === undefined) return [];
    const years = (quarterNumber(later.period) - quarterNumber(earlier.period)) / QUARTERS_PER_YEAR;
    return [
      {
        ...later,
        value: (later.value / earlier.value) ** (1 / years) - 1,
        evidence: weakestEvidence([earlier.evidence, later.evidence, "derived"]),
        knownAt: (earlier.knownAt ?? "") > (later.knownAt ?? "") ? earlier.knownAt : later.knownAt,
      },
    ];
  });
}

/**
 * AI capital expenditure of the year to a quarter in the scenarios' perimeter C: big-five capex of the year x AI share x
 * global over big five.
 */
export function aiCapexPoint(
  bigFiveCapexYear: TrackedPoint,
  ratios: { aiShareFraction: number; globalOverBigFive: number },
): TrackedPoint {
  const { value, evidence } = bigFiveCapexYear;
  if (value === null) return bigFiveCapexYear;
  return {
    ...bigFiveCapexYear,
    value: value * ratios.aiShareFraction * ratios.globalOverBigFive,
    evidence: weakestEvidence([evidence, "estimated"]),
  };
}

/** Two series where both have the period: the one over the other. */
export function dividePoints(over: readonly TrackedPoint[], under: readonly TrackedPoint[]): TrackedPoint[] {
  return over.flatMap((upper): TrackedPoint[] => {
    const lower = under.find(({ period }) => period === upper.period);
    if (lower === undefined) return [];
    if (upper.value === null) return [upper];
    if (lower.value === null) return [lower];
    if (!(lower.value > 0)) return [{ ...lower, value: null, missing: { code: "no-denominator" } }];
    const newest = (upper.knownAt ?? "") >= (lower.knownAt ?? "") ? upper : lower;
    return [
      {
        ...newest,
        value: upper.value / lower.value,
        evidence: weakestEvidence([upper.evidence, lower.evidence, "derived"]),
      },
    ];
  });
}
