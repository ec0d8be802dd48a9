import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "@/db/database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import type { OmissionView } from "@/lib/contracts/realised-odds";
import { AppError } from "@/lib/errors/app-error";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import {
  createEnginePathRun,
  engineIndicators,
  engineOmissions,
} from "@/lib/model/tracking/engine-path-ensemble";
import { buildFrozenSet } from "@/lib/model/tracking/frozen-sets/build-frozen-set";
import { frozenDates } from "@/lib/model/tracking/frozen-sets/frozen-dates";
import { frozenIndicators } from "@/lib/model/tracking/frozen-sets/frozen-rule";
import {
  indicatorKeys,
  type IndicatorKey,
  type IndicatorPoint,
  type PathEnsemble,
  type TrackedScenario,
} from "@/lib/model/tracking/indicators";
import { assumedDiscrepancies, type ModelDiscrepancies } from "@/lib/model/tracking/model-discrepancy";
import type { ScenarioEnsembles } from "@/lib/model/tracking/scenario-ensembles";
import { getScenarioInputs } from "./get-scenario-inputs";
import { untilDataChange } from "./until-data-change";

const DRAWS = 1024;
const SLICE_DRAWS = 64; // about 25 ms: other requests are answered between slices
const LAST_FROZEN_QUARTER = "2030Q4";
export const TRACKING_SEED = "joule-street";

export type ScenarioSet = {
  kind: "engine" | "rebuilt";
  ensembles: ScenarioEnsembles;
  discrepancies: ModelDiscrepancies;
  /** Indicators without a path, and why. */
  omitted: OmissionView[];
};

/**
 * Today's scenarios and those rebuilt for earlier days, the newest first. The paths are kept until figures change; a set
 * depends on nothing known after its own day.
 * @param vintages every vintage there is.
 */
export async function getScenarioSets(
  database: Database,
  vintages: readonly IndicatorPoint[],
): Promise<ScenarioSet[]> {
  return untilDataChange(database, "tracked scenario sets", async () => {
    const sets = [await engineSet(database)];
    for (const frozenOn of frozenDates) {
      await nextTurn();
      sets.push(rebuiltSet(vintages, frozenOn));
    }
    return sets.toSorted((a, b) => b.ensembles.frozenOn.localeCompare(a.ensembles.frozenOn));
  });
}

async function engineSet(database: Database): Promise<ScenarioSet> {
  const { inputs, filedYears, parameterSources } = await getScenarioInputs(database, {
    ...comparisonRequest.parse({ grid: "quarterly", draws: DRAWS }),
    scenarios: ["bear", "base", "bull"],
  });
  const last = filedYears.at(-1);
  if (last === undefined) throw new AppError("NOT_FOUND", "No filed year is stored to start the paths from.");
  const modelledOverBigFive = last.capexUsdBn / last.bigFiveCapexUsdBn;
  const pathsOf = (slug: TrackedScenario) => enginePaths(inputs, slug, modelledOverBigFive);
  return {
    kind: "engine",
    ensembles: {
      id: "engine",
      frozenOn: lastDay(parameterSources.map(({ asOf }) => asOf)),
      paths: { bear: await pathsOf("bear"), base: await pathsOf("base"), bull: await pathsOf("bull") },
    },
    discrepancies: assumedDiscrepancies,
    omitted: omissions(engineIndicators, (indicator) => engineOmissions[indicator] ?? "no-path"),
  };
}

async function enginePaths(
  inputs: ScenarioInputs,
  slug: TrackedScenario,
  modelledOverBigFive: number,
): Promise<PathEnsemble> {
  const named: NamedScenario | undefined = inputs.scenarios.find((scenario) => scenario.slug === slug);
  if (named === undefined) throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`);
  const run = createEnginePathRun(inputs, { ...named, slug }, modelledOverBigFive);
  while (run.advance(SLICE_DRAWS) < DRAWS) await nextTurn();
  return run.ensemble();
}

function rebuiltSet(vintages: readonly IndicatorPoint[], frozenOn: string): ScenarioSet {
  const { ensembles, discrepancies } = buildFrozenSet(vintages, frozenOn, {
    lastQuarter: LAST_FROZEN_QUARTER,
    draws: DRAWS,
    seed: TRACKING_SEED,
  });
  const withPath = ensembles.paths.bear.indicators;
  return {
    kind: "rebuilt",
    ensembles,
    discrepancies,
    omitted: omissions(withPath, (indicator) =>
      frozenIndicators.includes(indicator) ? "short-history" : "no-path",
    ),
  };
}

function omissions(
  withPath: readonly IndicatorKey[],
  reasonOf: (indicator: IndicatorKey) => OmissionView["reason"],
): OmissionView[] {
  return indicatorKeys
    .filter((indicator) => !withPath.includes(indicator))
    .map((indicator) => ({ indicator, reason: reasonOf(indicator) }));
}

/** The newest day of parameters dated to the day; one dated to a month or a year was written by then. */
function lastDay(days: readonly string[]): string {
  const dated = days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).toSorted();
  const newest = dated.at(-1);
  if (newest === undefined) throw new AppError("NOT_FOUND", "No scenario parameter names the day it is of.");
  return newest;
}
