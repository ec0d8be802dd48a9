import "server-only";
import type { Database } from "@/db/database";
import type { OddsRequest } from "@/lib/contracts/odds-request";
import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { firstVintages } from "@/lib/model/tracking/first-vintages";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import {
  discriminationOf,
  readOdds,
  type OddsChoice,
  type OddsReading,
} from "@/lib/model/tracking/read-odds";
import type { ScenarioSet } from "@/lib/model/tracking/scenario-set";
import { FEWEST_QUARTERS } from "@/lib/model/tracking/track-scenarios";
import { findBacktestRate } from "./find-backtest-rate";
import { getScenarioSets } from "./get-scenario-sets";
import { listIndicatorVintages, type IndicatorVintages } from "./list-indicator-vintages";
import { untilDataChange } from "./until-data-change";

const GAP_QUARTERS = 6;

/** Odds of the scenarios from what was known at a day, under the reader's prior and rates. */
export async function getRealisedOdds(database: Database, request: OddsRequest): Promise<RealisedOdds> {
  const { prior, eta, rho, asOf } = request;
  const evidence = await getOddsEvidence(database, asOf);
  const choice = { prior, learningRate: eta, persistence: rho };
  const { main, current, sets } = await getOddsReading(database, evidence, choice, asOf);
  const backtestRate =
    main === null ? null : await findBacktestRate(database, main.frozenOn, asOf?.slice(0, 10));
  return {
    engineVersion: ENGINE_VERSION,
    asOf: asOf ?? null,
    prior,
    eta,
    rho,
    fewestQuarters: FEWEST_QUARTERS,
    main: main && { ...main, backtestRate },
    current,
    sets,
    gaps: recentGaps(evidence),
  };
}

/** Kept until figures change: all of it follows from them, from the day of the look and from the choice. */
export async function getOddsReading(
  database: Database,
  { sets, seen, points }: OddsEvidence,
  choice: OddsChoice,
  asOf: string | undefined,
): Promise<OddsReading> {
  const key = `odds ${asOf ?? "now"} ${JSON.stringify(choice)}`;
  return untilDataChange(database, key, async () => {
    const engine = sets.find(({ kind }) => kind === "engine");
    const discrimination =
      engine === undefined
        ? null
        : await untilDataChange(database, `discrimination ${asOf ?? "now"}`, async () =>
            discriminationOf(engine, points),
          );
    return readOdds({ sets, points, unresolved: seen.unresolved, choice, discrimination });
  });
}

export type OddsEvidence = {
  /** Those written by the day, the newest first. */
  sets: ScenarioSet[];
  seen: IndicatorVintages;
  /** The first vintage of each quarter. */
  points: IndicatorPoint[];
};

export async function getOddsEvidence(database: Database, asOf: string | undefined): Promise<OddsEvidence> {
  const all = await keptVintages(database, undefined);
  const seen = asOf === undefined ? all : await keptVintages(database, asOf);
  const day = asOf?.slice(0, 10);
  const sets = (await getScenarioSets(database, all.points)).filter(
    ({ ensembles }) => day === undefined || ensembles.frozenOn <= day,
  );
  return { sets, seen, points: firstVintages(seen.points) };
}

/** Kept until figures change. @param asOf an instant or a day; left out: all there are. */
export function keptVintages(database: Database, asOf: string | undefined): Promise<IndicatorVintages> {
  return untilDataChange(database, `indicator vintages ${asOf ?? "now"}`, () =>
    listIndicatorVintages(database, asOf),
  );
}

/** Of the newest quarters seen of anything, those in which an indicator lacks a member. */
export function recentGaps({ seen: { gaps }, points }: OddsEvidence): RealisedOdds["gaps"] {
  const quarters = [...new Set(points.map(({ quarter }) => quarter))].toSorted();
  const recent = new Set(quarters.slice(-GAP_QUARTERS));
  return gaps.filter(({ quarter }) => recent.has(quarter));
}
