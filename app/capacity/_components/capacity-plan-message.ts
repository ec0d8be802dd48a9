import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import type { QuotedData } from "./compute-capacity";

/** A newer message replaces what an older one asked for; without `draws` the worker only stops. */
export type PlanRequest =
  | { run: number; kind: "stop" }
  | { run: number; kind: "solve"; data: QuotedData; choice: CapacityChoice; draws: number; seed: string };

export type PlanReply =
  | { run: number; kind: "planned"; plan: CapacityPlan }
  | { run: number; kind: "progress"; completedDraws: number }
  | { run: number; kind: "done"; uncertainty: CapacityUncertainty }
  | { run: number; kind: "failed"; cause: string };
