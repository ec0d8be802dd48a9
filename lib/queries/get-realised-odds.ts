import "server-only";
import type { Database } from "@/db/database";
import type { OddsRequest } from "@/lib/contracts/odds-request";
import type { RealisedOdds, SeenPointView } from "@/lib/contracts/realised-odds";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { calibrateOdds } from "@/lib/model/tracking/calibrate-odds";
import { discriminationDates } from "@/lib/model/tracking/discrimination-date";
import { firstVintages } from "@/lib/model/tracking/first-vintages";
import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import { FEWEST_QUARTERS, trackScenarios, type ScenarioOdds } from "@/lib/model/tracking/track-scenarios";
import { findBacktestRate } from "./find-backtest-rate";
import { getScenarioSets, TRACKING_SEED, type ScenarioSet } from "./get-scenario-sets";
import { listIndicatorVintages, type IndicatorVintages } from "./list-indicator-vintages";
import { untilDataChange } from "./until-data-change";

const CALIBRATION_WORLDS = 100; // of each hypothesis: 400 in all, as many as the page can wait for
const DISCRIMINATION_WORLDS = 100;
const SHOWN_QUARTERS = 12;
const GAP_QUARTERS = 6;

type TrackedSet = ScenarioSet & { odds: ScenarioOdds };

/** Odds of the scenarios from what was known at a day, under the reader's prior and rates. */
export async function getRealisedOdds(database: Database, request: OddsRequest): Promise<RealisedOdds> {
  const { prior, eta, rho, asOf } = request;
  const all = await vintagesKnown(database, undefined);
  const seen = asOf === undefined ? all : await vintagesKnown(database, asOf);
  const points = firstVintages(seen.points);
  const day = asOf?.slice(0, 10);
  const sets = (await getScenarioSets(database, all.points)).filter(
    ({ ensembles }) => day === undefined || ensembles.frozenOn <= day,
  );
  const track = (set: ScenarioSet, span: "evidence" | "calibration") =>
    trackScenarios({ ...set, points, prior, learningRate: eta, persistence: rho, span });
  const tracked = sets.map((set): TrackedSet => ({ ...set, odds: track(set, "evidence") }));
  const main = tracked.find(({ odds }) => odds.status === "resolved") ?? tracked[0];
  const current = tracked.find(({ kind }) => kind === "engine");
  return {
    engineVersion: ENGINE_VERSION,
    asOf: asOf ?? null,
    prior,
    eta,
    rho,
    fewestQuarters: FEWEST_QUARTERS,
    main:
      main === undefined
        ? null
        : {
            ...mainOf(main, points, seen, request),
            backtestRate: await findBacktestRate(database, main.ensembles.frozenOn, day),
          },
    current:
      current === undefined
        ? null
        : {
            frozenOn: current.ensembles.frozenOn,
            quarterCount: current.odds.quarterCount,
            calibration: track(current, "calibration"),
            ...(await discriminationOf(database, current, points, asOf)),
          },
    sets: tracked.map(({ kind, ensembles, odds }) => ({
      ...identity(kind, ensembles),
      status: odds.status,
      quarterCount: odds.quarterCount,
      posterior: odds.posterior,
      logEvidence: odds.logEvidence,
    })),
    gaps: recentGaps(seen, points),
  };
}

function vintagesKnown(database: Database, asOf: string | undefined): Promise<IndicatorVintages> {
  return untilDataChange(database, `indicator vintages ${asOf ?? "now"}`, () =>
    listIndicatorVintages(database, asOf),
  );
}

function identity(kind: ScenarioSet["kind"], { id, frozenOn, paths }: ScenarioSet["ensembles"]) {
  return { id, kind, frozenOn, indicators: [...paths.bear.indicators] };
}

function mainOf(
  { kind, ensembles, odds, omitted, discrepancies }: TrackedSet,
  points: readonly IndicatorPoint[],
  { unresolved }: IndicatorVintages,
  { prior, eta, rho }: OddsRequest,
): Omit<NonNullable<RealisedOdds["main"]>, "backtestRate"> {
  const { indicators } = ensembles.paths.bear;
  const withoutData = unresolved.filter(({ indicator }) => !indicators.includes(indicator));
  return {
    ...identity(kind, ensembles),
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
            prior,
            learningRate: eta,
            persistence: rho,
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

function seenPoint({ transformed: _transformed, ...point }: IndicatorPoint): SeenPointView {
  return { ...point, unit: indicatorDefinitions[point.indicator].unit };
}

/** From the last quarter that the day knew of, if every indicator is seen in every quarter after it. */
async function discriminationOf(
  database: Database,
  { ensembles, discrepancies }: TrackedSet,
  points: readonly IndicatorPoint[],
  asOf: string | undefined,
) {
  const { quarters, indicators } = ensembles.paths.bear;
  const newest = points
    .filter(({ indicator }) => indicators.includes(indicator))
    .map(({ quarter }) => quarter);
  const startIndex = Math.max(0, quarters.indexOf(newest.toSorted().at(-1) ?? ""));
  const discrimination = await untilDataChange(database, `discrimination ${asOf ?? "now"}`, async () =>
    discriminationDates({
      ensembles,
      points,
      discrepancies,
      startIndex,
      worldCount: DISCRIMINATION_WORLDS,
      seed: TRACKING_SEED,
    }),
  );
  return { seenUntil: quarters[startIndex] ?? "", discrimination };
}

/** Of the newest quarters seen of anything, those in which an indicator lacks a member. */
function recentGaps({ gaps }: IndicatorVintages, points: readonly IndicatorPoint[]): RealisedOdds["gaps"] {
  const quarters = [...new Set(points.map(({ quarter }) => quarter))].toSorted();
  const recent = new Set(quarters.slice(-GAP_QUARTERS));
  return gaps.filter(({ quarter }) => recent.has(quarter));
}
