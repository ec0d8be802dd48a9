import type { NpvShapleyEffects, NpvShapleyInputs } from "@/lib/model/scenario/npv-shapley-effects";
import type { ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";

export type DriverTask =
  | (Pick<ScenarioInputs, "context" | "options" | "seed"> & {
      kind: "bridge";
      from: NamedScenario;
      to: NamedScenario;
    })
  | { kind: "effects"; inputs: NpvShapleyInputs; scenario: NamedScenario };

export type DriverResult =
  | { kind: "bridge"; bridge: ParameterBridge }
  /** Null where nothing has a range. */
  | { kind: "effects"; effects: NpvShapleyEffects | null };

/** A newer run replaces an older one: the worker drops whatever it is doing. */
export type DriverRequest = { run: number; task: DriverTask };

export type DriverReply =
  /** With a result now and then: those in between only say how far it is. */
  | { run: number; kind: "progress" | "done"; doneFraction: number; result: DriverResult | null }
  | { run: number; kind: "failed"; cause: string };
