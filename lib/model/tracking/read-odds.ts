import { calibrateOdds, type OddsCalibration } from "./calibrate-odds";
import { discriminationDates, type PairDiscrimination } from "./discrimination-date";
import type { ByHypothesis } from "./hypotheses";
import { indicatorDefinitions, type IndicatorUnit } from "./indicator-definitions";
import type { IndicatorKey, IndicatorPoint } from "./indicators";
import type { ModelDiscrepancy } from "./model-discrepancy";
import { TRACKING_SEED, type Omission, type ScenarioSet } from "./scenario-set";
import { trackScenarios, type ScenarioOdds } from "./track-scenarios";

const CALIBRATION_WORLDS = 100; // of each hypothesis: 400 in all, as many as the page can wait for
const DISCRIMINATION_WORLDS = 100;
const SHOWN_QUARTERS = 12;

/** What a reader may choose. */
export type OddsChoice = {
  prior: ByHypothesis<number>;
  /** 0 to 1. */
  learningRate: number;
  /** ρ, 0.5 to 1. */
  persistence: number;
};

/** A value the odds rest on, in the unit it is read in. */
export type SeenPoint = Omit<IndicatorPoint, "transformed"> & { unit: IndicatorUnit };

type SetIdentity = Pick<ScenarioSet, "kind"> & { id: string; frozenOn: string; indicators: IndicatorKey[] };

export type MainOdds = SetIdentity & {
  odds: ScenarioOdds;
  omitted: Omission[];
  /** Null where there are too few quarters to have odds. */
  calibration: OddsCalibration | null;
  discrepancies: (ModelDiscrepancy & { indicator: IndicatorKey; isReflexive: boolean })[];
  points: SeenPoint[];
};

export type Discrimination = {
  /** Newest quarter known; the dates count from the one after it. */
  seenUntil: string;
  discrimination: PairDiscrimination[];
};

export type CurrentOdds = Discrimination & {
  frozenOn: string;
  quarterCount: number;
  /** What they knew when written: calibration, not evidence. */
  calibration: ScenarioOdds;
};

export type OddsReading = {
  /** The newest set with enough quarters since it was frozen; the newest of all where none has; null before any. */
  main: MainOdds | null;
  /** Today's scenarios; null where they were written after the day looked from. */
  current: CurrentOdds | null;
  sets: (SetIdentity & Pick<ScenarioOdds, "status" | "quarterCount" | "posterior" | "logEvidence">)[];
};

type TrackedSet = ScenarioSet & { odds: ScenarioOdds };

/**
 * Odds of every set from what the world had first, what they are worth, and what they do not rest on.
 * @param input.sets those written by the day, the newest first.
 * @param input.points one vintage of each quarter.
 * @param input.discrimination of today's scenarios; null where they are not among the sets.
 */
export function readOdds(input: {
  sets: readonly ScenarioSet[];
  points: readonly IndicatorPoint[];
  /** Indicators of which no series is there. */
  unresolved: readonly Omission[];
  choice: OddsChoice;
  discrimination: Discrimination | null;
}): OddsReading {
  const { sets, points, unresolved, choice, discrimination } = input;
  const track = (set: ScenarioSet, span: "evidence" | "calibration") =>
    trackScenarios({ ...set, points, ...choice, span });
  const tracked = sets.map((set): TrackedSet => ({ ...set, odds: track(set, "evidence") }));
  const main = tracked.find(({ odds }) => odds.status === "resolved") ?? tracked[0];
  const current = tracked.find(({ kind }) => kind === "engine");
  return {
    main: main === undefined ? null : mainOdds(main, points, unresolved, choice),
    current:
      current === undefined || discrimination === null
        ? null
        : {
            frozenOn: current.ensembles.frozenOn,
            quarterCount: current.odds.quarterCount,
            calibration: track(current, "calibration"),
            ...discrimination,
          },
    sets: tracked.map((set) => ({
      ...identity(set),
      status: set.odds.status,
      quarterCount: set.odds.quarterCount,
      posterior: set.odds.posterior,
      logEvidence: set.odds.logEvidence,
    })),
  };
}

/** When a set's scenarios will be told apart: from its last quarter known, if every indicator is seen in every one after. */
export function discriminationOf(
  { ensembles, discrepancies }: ScenarioSet,
  points: readonly IndicatorPoint[],
): Discrimination {
  const { quarters, indicators } = ensembles.paths.bear;
  const newest = points
    .filter(({ indicator }) => indicators.includes(indicator))
    .map(({ quarter }) => quarter);
  const startIndex = Math.max(0, quarters.indexOf(newest.toSorted().at(-1) ?? ""));
  const discrimination = discriminationDates({
    ensembles,
    points,
    discrepancies,
    startIndex,
    worldCount: DISCRIMINATION_WORLDS,
    seed: TRACKING_SEED,
  });
  return { seenUntil: quarters[startIndex] ?? "", discrimination };
}

function identity({ kind, ensembles: { id, frozenOn, paths } }: ScenarioSet): SetIdentity {
  return { id, kind, frozenOn, indicators: [...paths.bear.indicators] };
}

function mainOdds(
  set: TrackedSet,
  points: readonly IndicatorPoint[],
  unresolved: readonly Omission[],
  choice: OddsChoice,
): MainOdds {
  const { ensembles, odds, omitted, discrepancies } = set;
  const { indicators } = ensembles.paths.bear;
  const withoutData = unresolved.filter(({ indicator }) => !indicators.includes(indicator));
  return {
    ...identity(set),
    odds,
    omitted: [
      ...omitted.filter(({ indicator }) => !withoutData.some((each) => each.indicator === indicator)),
      ...withoutData,
    ],
    calibration:
      odds.status === "resolved"
        ? calibrateOdds({
            ensembles,
            points: points.filter(({ knownAt }) => knownAt <= ensembles.frozenOn),
            discrepancies,
            startIndex: 0,
            quarterCount: odds.quarterCount,
            ...choice,
            worldsPerHypothesis: CALIBRATION_WORLDS,
            seed: TRACKING_SEED,
          })
        : null,
    discrepancies: indicators.map((indicator) => ({
      indicator,
      ...discrepancies[indicator],
      isReflexive: indicatorDefinitions[indicator].isReflexive,
    })),
    points: indicators.flatMap((indicator) =>
      points
        .filter((point) => point.indicator === indicator)
        .slice(-SHOWN_QUARTERS)
        .map(seenPoint),
    ),
  };
}

function seenPoint({ transformed: _transformed, ...point }: IndicatorPoint): SeenPoint {
  return { ...point, unit: indicatorDefinitions[point.indicator].unit };
}
