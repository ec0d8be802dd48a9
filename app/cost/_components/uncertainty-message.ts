import type { CostAssumption } from "@/lib/model/unit-cost/field-source";
import type { LeverTerms } from "@/lib/model/unit-cost/lever-input";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";

/** A newer run replaces an older one: the worker drops whatever it is doing. */
export type UncertaintyRequest = {
  run: number;
  inputs: UnitCostQuote["inputs"];
  assumptions: readonly CostAssumption[];
  lever: LeverTerms;
};

export type UncertaintyReply =
  | { run: number; kind: "done"; uncertainty: UnitCostUncertainty }
  | { run: number; kind: "failed"; cause: string };
