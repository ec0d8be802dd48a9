import { createParameterBridge, type ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { serveRuns } from "../../_components/worker/serve-runs";
import { driverSlices } from "./driver-slices";

export type DriverBridgeRun = {
  task: Pick<ScenarioInputs, "context" | "options" | "seed"> & { from: NamedScenario; to: NamedScenario };
  result: { from: NamedScenario; to: NamedScenario; bridge: ParameterBridge };
};

const SLICE_PROJECTIONS = 2048; // a few hundredths of a second, then a newer task may take over

serveRuns<DriverBridgeRun>(function* attribute({ from, to, ...shared }) {
  yield { completedFraction: 0, result: null }; // a drag that goes on replaces its inputs before anything starts
  const run = createParameterBridge({ ...shared, from: from.parameters, to: to.parameters });
  yield* driverSlices(
    () => run.advance(SLICE_PROJECTIONS) / run.projectionCount,
    () => {
      const bridge = run.summarise();
      return bridge === null ? null : { from, to, bridge };
    },
  );
});
