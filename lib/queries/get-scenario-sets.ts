import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "@/db/database";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import { frozenDates } from "@/lib/model/tracking/frozen-sets/frozen-dates";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import {
  engineSet,
  newestFirst,
  rebuiltSet,
  TRACKED_DRAWS,
  type EngineSetInput,
  type ScenarioSet,
} from "@/lib/model/tracking/scenario-set";
import { getScenarioInputs } from "./get-scenario-inputs";
import { untilDataChange } from "./until-data-change";

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
    const slices = engineSet(await getEngineSetInput(database));
    let step = slices.next();
    while (step.done !== true) {
      await nextTurn(); // other requests are answered between slices
      step = slices.next();
    }
    const sets = [step.value];
    for (const frozenOn of frozenDates) {
      await nextTurn();
      sets.push(rebuiltSet(vintages, frozenOn));
    }
    return newestFirst(sets);
  });
}

/** @throws {AppError} NOT_FOUND where no filed year is stored, or no parameter names its day. */
export async function getEngineSetInput(database: Database): Promise<EngineSetInput> {
  const { inputs, filedYears, parameterSources } = await getScenarioInputs(database, {
    ...comparisonRequest.parse({ grid: "quarterly", draws: TRACKED_DRAWS }),
    scenarios: ["bear", "base", "bull"],
  });
  const last = filedYears.at(-1);
  if (last === undefined) throw new AppError("NOT_FOUND", "No filed year is stored to start the paths from.");
  return {
    inputs,
    frozenOn: lastDay(parameterSources.map(({ asOf }) => asOf)),
    modelledOverBigFiveCapex: last.capexUsdBn / last.bigFiveCapexUsdBn,
  };
}

/** The newest day of parameters dated to the day; one dated to a month or a year was written by then. */
function lastDay(days: readonly string[]): string {
  const dated = days.filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)).toSorted();
  const newest = dated.at(-1);
  if (newest === undefined) throw new AppError("NOT_FOUND", "No scenario parameter names the day it is of.");
  return newest;
}
