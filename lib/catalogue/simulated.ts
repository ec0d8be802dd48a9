import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { ChartRequest } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";

/** The draws of every scenario. @throws {AppError} NOT_FOUND where none were asked for. */
export function simulated(
  { compute }: Pick<ChartRequest, "compute">,
  inputs: ScenarioInputs,
): Promise<SimulatedScenario[]> {
  if (inputs.draws === 0) throw nothingToDraw("no draws were asked for (draws=0)");
  return computedOnce("simulation", inputs, () => compute((signal) => simulateInSlices(inputs, signal)));
}
