import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";
import type { FiledCell } from "./filed-table";
import type { OddsBasis } from "./odds-findings";
import type { ClaimKey } from "./arguments";
import type { GaugeCount } from "./gauge-count";
import type { GaugeKey } from "./gauges";
import type { GaugeReading } from "./judge-gauges";
import type { RealisedView } from "./realised-view";
import type { SignpostKey } from "./signposts";
import type { ByHypothesis } from "./hypotheses";
import { newestValue, type MissingReason, type TrackedPoint } from "./tracked-point";

type Valued = (TrackedPoint & { value: number }) | null;

export type SignpostTally = { met: number; judged: number; unjudged: number };
export type ClaimTally = { supports: number; refutes: number; silent: number };

/** What the paragraph on where reality stands is made from: every number with its day, everything missing by name. */
export type StandFacts = {
  /** Of the year to `period`; null where the five have not all filed four quarters. */
  capexYear: (FiledCell & { valueUsd: number }) | null;
  capexMissing: string[];
  capexGrowthYear: Valued;
  capexToCashYear: Valued;
  capexToCash: Valued;
  capexToAiRevenueYear: Valued;
  endCustomerRevenueYear: Valued;
  aiRevenueToCapexYear: Valued;
  /** Null where revenue does not grow or is not known. */
  doublingYears: Valued;
  isRevenueFlat: boolean;
  count: GaugeCount;
  strained: GaugeKey[];
  signposts: Record<BuiltInSlug, SignpostTally>;
  claims: Record<"bear" | "bull", ClaimTally>;
  unknown: (GaugeKey | ClaimKey | SignpostKey)[];
};

/** Odds of the tracked series, or why they are not stated. */
export type StandOdds =
  | {
      probabilities: ByHypothesis<number>;
      quarterCount: number;
      basis: OddsBasis;
      /** Whose paths the series are held against, and the day they were frozen. */
      kind: "engine" | "rebuilt";
      frozenOn: string;
    }
  | { fewestQuarters: number; quarterCount: number };

export function standFacts(
  view: RealisedView,
  { readings, count }: { readings: readonly GaugeReading[]; count: GaugeCount },
): StandFacts {
  const { ratios, coverage, rows } = view.figures;
  const year = rows.find((row) => row.group === "big-five" && row.concept === "capex")?.trailingYear ?? null;
  const momentum = readings.find(({ key }) => key === "revenueMomentum");
  return {
    capexYear: year === null || year.valueUsd === null ? null : { ...year, valueUsd: year.valueUsd },
    capexMissing: year?.missing ?? [],
    capexGrowthYear: newestValue(ratios.capexGrowthYear),
    capexToCashYear: newestValue(ratios.capexToCashYear),
    capexToCash: newestValue(ratios.capexToCash),
    capexToAiRevenueYear: newestValue(coverage.capexToAiRevenueYear),
    endCustomerRevenueYear: newestValue(coverage.endCustomerRevenueYear),
    aiRevenueToCapexYear: newestValue(coverage.aiRevenueToCapexYear),
    doublingYears: momentum?.history.at(-1)?.value === null ? null : (momentum?.newest ?? null),
    isRevenueFlat: momentum?.history.at(-1)?.missing?.code === "no-denominator",
    count,
    strained: readings.flatMap(({ key, zone, isTooOld }) => (zone === "strained" && !isTooOld ? [key] : [])),
    signposts: Object.fromEntries(
      builtInSlugs.map((scenario) => [scenario, tallyOf(view, scenario)]),
    ) as Record<BuiltInSlug, SignpostTally>,
    claims: { bear: claimsOf(view, "bear"), bull: claimsOf(view, "bull") },
    unknown: unknownOf(view, readings),
  };
}

function tallyOf({ signposts }: RealisedView, scenario: BuiltInSlug): SignpostTally {
  const statuses = signposts.filter((each) => each.scenario === scenario).map(({ status }) => status);
  const unjudged = statuses.filter((status) => status === "unjudged").length;
  return {
    met: statuses.filter((status) => status === "met").length,
    judged: statuses.length - unjudged,
    unjudged,
  };
}

function claimsOf({ claims }: RealisedView, side: "bear" | "bull"): ClaimTally {
  const of = (reading: "supports" | "refutes" | "silent") =>
    claims.filter((claim) => claim.side === side && claim.reading === reading).length;
  return { supports: of("supports"), refutes: of("refutes"), silent: of("silent") };
}

/** Each series that lacks is named once: gauges first, then signposts, then claims. What only waits for its year is no gap. */
function unknownOf(view: RealisedView, readings: readonly GaugeReading[]): StandFacts["unknown"] {
  const ofGauges = readings.flatMap(({ key, newest, isTooOld }) =>
    newest === null || isTooOld ? [key] : [],
  );
  const ofSignposts = view.signposts.flatMap(({ key, reason }) =>
    reason?.code === "not-stored" ? [key] : [],
  );
  const gaugeSeries = new Set(ofGauges.map((key) => gaugeOfClaim[key]));
  const ofClaims = view.claims.flatMap(({ key, newest, reason }) =>
    newest === null && isGap(reason) && !gaugeSeries.has(key) ? [key] : [],
  );
  return [...ofGauges, ...ofSignposts, ...ofClaims];
}

/** Claims that read the same series as a gauge. */
const gaugeOfClaim: Partial<Record<GaugeKey, ClaimKey>> = {
  industryStrain: "capexOutrunsRevenue",
  revenueMomentum: "revenueDoubles",
  cashStrain: "cashPays",
};

function isGap(reason: MissingReason | null): boolean {
  return reason !== null && reason.code !== "no-denominator";
}
