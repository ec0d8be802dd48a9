import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";

/** Scenarios simulated so far, in the order of the inputs. */
export type SimulationStep = {
  /** Of the scenario that is least far. */
  completedDraws: number;
  isDone: boolean;
  /** Null in between, where only the count has moved. */
  results: { simulations: SimulatedScenario[]; samples: NpvSample[] } | null;
};

/** A newer run replaces an older one: the worker drops whatever it is doing. Without inputs it only stops. */
export type SimulationRequest = { run: number; inputs: ScenarioInputs | null };

export type SimulationReply =
  | { run: number; kind: "step"; step: SimulationStep }
  | { run: number; kind: "failed"; cause: string };
