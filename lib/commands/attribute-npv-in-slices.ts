import "server-only";
import { createNpvShapleyEffects, type NpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import { createParameterBridge, type ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { runInSlices } from "./run-in-slices";

const STEP_ORDERS = 16; // one a replicate, of about a dozen projections each
const STEP_PROJECTIONS = 128;

/** Shares of the variance of forward NPV by parameter, without holding up other requests. Null where nothing has a range. */
export async function shapleyEffectsInSlices(
  inputs: ScenarioInputs,
  { scenario, orders }: { scenario: NamedScenario; orders: number },
  signal: AbortSignal,
): Promise<NpvShapleyEffects | null> {
  const run = createNpvShapleyEffects(inputs, scenario);
  if (run === null) return null;
  await runInSlices(() => run.advance(STEP_ORDERS) < orders, signal);
  return run.summarise();
}

/** The difference in forward NPV between two scenarios by parameter, without holding up other requests. */
export async function parameterBridgeInSlices(
  { context, options, seed }: ScenarioInputs,
  { from, to }: { from: NamedScenario; to: NamedScenario },
  signal: AbortSignal,
): Promise<ParameterBridge> {
  const ends = { from: from.parameters, to: to.parameters };
  const run = createParameterBridge({ context, options, seed, ...ends });
  await runInSlices(() => run.advance(STEP_PROJECTIONS) < run.projectionCount, signal);
  const bridge = run.summarise();
  if (bridge === null) throw new Error("the bridge ended before it could say something");
  return bridge;
}
