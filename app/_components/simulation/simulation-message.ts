import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";

/** A newer run replaces an older one: the worker drops whatever it is doing. */
export type SimulationRequest = { run: number; inputs: ScenarioInputs };

export type SimulationReply =
  | { run: number; kind: "progress" | "done"; completedDraws: number; simulations: SimulatedScenario[] }
  | { run: number; kind: "failed"; cause: string };
