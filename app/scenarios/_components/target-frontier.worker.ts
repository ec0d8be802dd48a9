import {
  breakEvenFrontier,
  type BreakEvenFrontier,
  type FrontierAxes,
} from "@/lib/model/scenario/break-even-frontier";
import { createFrontierOdds, type FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { FRONTIER_ODDS_SIZE, FRONTIER_POINT_COUNT } from "@/lib/model/scenario/frontier-size";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { serveRuns } from "../../_components/worker/serve-runs";

export type TargetFrontierRun = {
  task: {
    inputs: Pick<ScenarioInputs, "context" | "options" | "published" | "dependence" | "seed">;
    subject: NamedScenario;
    axes: FrontierAxes;
  };
  /** Odds are null until their lines are whole. */
  result: { subject: NamedScenario; frontier: BreakEvenFrontier; odds: FrontierOdds | null };
};

serveRuns<TargetFrontierRun>(function* draw({ inputs, subject, axes }) {
  yield { completedFraction: 0, result: null }; // a drag that goes on replaces its inputs before the grid starts
  const frontier = breakEvenFrontier(inputs, subject, axes, FRONTIER_POINT_COUNT);
  yield { completedFraction: 0, result: { subject, frontier, odds: null } };
  const run = createFrontierOdds(inputs, subject, axes, FRONTIER_ODDS_SIZE);
  for (let done = 0; done < run.placeCount;) {
    done = run.advance(FRONTIER_ODDS_SIZE.pointCount);
    const completedFraction = done / run.placeCount;
    if (completedFraction < 1) yield { completedFraction, result: null };
  }
  yield { completedFraction: 1, result: { subject, frontier, odds: run.summarise() } };
});
