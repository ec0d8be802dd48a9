import { sampleInSlices, type SampledScenarios } from "@/lib/commands/sample-in-slices";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ChartRequest } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";

/** The draws of every scenario and their summaries. @throws {AppError} NOT_FOUND where none were asked for. */
export function sampled(
  { compute }: Pick<ChartRequest, "compute">,
  inputs: ScenarioInputs,
): Promise<SampledScenarios> {
  if (inputs.draws === 0) throw nothingToDraw("no draws were asked for (draws=0)");
  return computedOnce("simulation", inputs, () => compute((signal) => sampleInSlices(inputs, signal)));
}
