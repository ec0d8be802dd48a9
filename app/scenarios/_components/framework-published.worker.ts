import { compareFrameworks, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import { frameworkEngine } from "@/lib/model/frameworks/framework-engine";
import { publishedCase, scenarioBeliefs, type ScenarioBeliefs } from "@/lib/model/scenario/scenario-beliefs";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { serveRuns } from "../../_components/worker/serve-runs";

/** What rests on the published cases alone: nothing the reader overrides. */
export type PublishedCasesRun = {
  task: {
    wanted: "beliefs" | "frameworks";
    inputs: Pick<ScenarioInputs, "context" | "options" | "published">;
  };
  result: { beliefs: ScenarioBeliefs } | { frameworks: FrameworkComparison[] };
};

serveRuns<PublishedCasesRun>(function* compare({ wanted, inputs }) {
  const { context, options, published } = inputs;
  yield {
    completedFraction: 1,
    result:
      wanted === "beliefs"
        ? { beliefs: scenarioBeliefs(inputs) }
        : {
            frameworks: compareFrameworks(
              frameworkEngine(context, publishedCase(published, "base"), options),
            ),
          },
  };
});
