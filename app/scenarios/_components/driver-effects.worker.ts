import {
  createNpvShapleyEffects,
  type NpvShapleyEffects,
  type NpvShapleyInputs,
} from "@/lib/model/scenario/npv-shapley-effects";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { serveRuns } from "../../_components/worker/serve-runs";
import { driverSlices } from "./driver-slices";

type Task = { inputs: NpvShapleyInputs; subject: NamedScenario };

export type DriverEffectsRun = {
  task: Task;
  /** Of a task; null effects where nothing has a range. */
  result: Task & { effects: NpvShapleyEffects | null };
};

const SLICE_ORDERS = 128; // of about a dozen projections each, then a newer task may take over

serveRuns<DriverEffectsRun>(function* attribute({ inputs, subject }) {
  yield { completedFraction: 0, result: null }; // a drag that goes on replaces its inputs before anything starts
  const run = createNpvShapleyEffects(inputs, subject);
  if (run === null) {
    yield { completedFraction: 1, result: { inputs, subject, effects: null } };
    return;
  }
  yield* driverSlices(
    () => run.advance(SLICE_ORDERS) / run.orderCount,
    () => ({ inputs, subject, effects: run.summarise() }),
  );
});
