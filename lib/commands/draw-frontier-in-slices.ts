import "server-only";
import {
  breakEvenFrontierInSteps,
  type BreakEvenFrontier,
  type FrontierAxes,
} from "@/lib/model/scenario/break-even-frontier";
import { createFrontierOdds, type FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { FRONTIER_ODDS_SIZE } from "@/lib/model/scenario/frontier-size";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runInSlices } from "./run-in-slices";

type FrontierPlane = {
  scenario: NamedScenario;
  axes: FrontierAxes;
  pointCount: number;
  /** Along each axis; 0 leaves the odds out. */
  oddsPointCount: number;
};

/** The plane of two parameters and, where asked for, its lines of odds, without holding up other requests. */
export async function drawFrontierInSlices(
  inputs: ScenarioInputs,
  { scenario, axes, pointCount, oddsPointCount }: FrontierPlane,
  signal: AbortSignal,
): Promise<{ frontier: BreakEvenFrontier; odds: FrontierOdds | null }> {
  const steps = breakEvenFrontierInSteps(inputs, scenario, axes, pointCount);
  let step = steps.next();
  await runInSlices(() => {
    if (!step.done) step = steps.next();
    return !step.done;
  }, signal);
  if (!step.done) throw new Error("the frontier ended before its last step");
  const frontier = step.value;
  if (oddsPointCount === 0) return { frontier, odds: null };
  const { draws } = FRONTIER_ODDS_SIZE;
  const run = createFrontierOdds(inputs, scenario, axes, { pointCount: oddsPointCount, draws });
  await runInSlices(() => run.advance(1) < run.placeCount, signal);
  return { frontier, odds: run.summarise() };
}
