import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import { scenarioFindings, type FindingsInput } from "@/lib/model/scenario/scenario-findings";
import { serveRuns } from "../../_components/worker/serve-runs";

export type FindingsRun = { task: FindingsInput; result: ScenarioFinding[] };

serveRuns<FindingsRun>(function* conclude(task) {
  yield { completedFraction: 1, result: scenarioFindings(task) };
});
