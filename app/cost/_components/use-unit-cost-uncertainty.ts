import { startTransition, useEffect, useRef, useState } from "react";
import type { CostAssumption } from "@/lib/model/unit-cost/field-source";
import type { LeverTerms } from "@/lib/model/unit-cost/lever-input";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import type { UncertaintyReply, UncertaintyRequest } from "./uncertainty-message";

export type UncertaintyRun = {
  /** Of the inputs asked for last; while a run is under way, of the run before. */
  uncertainty: UnitCostUncertainty | null;
  failure: string | null;
};

/** Draws the uncertainty of a quote in one worker kept for the life of the component. */
export function useUnitCostUncertainty(
  { inputs }: UnitCostQuote,
  assumptions: readonly CostAssumption[],
  lever: LeverTerms,
): UncertaintyRun {
  const workerRef = useRef<Worker | null>(null);
  const runRef = useRef(0);
  const [state, setState] = useState<UncertaintyRun>({ uncertainty: null, failure: null });

  useEffect(() => {
    const worker = new Worker(new URL("./uncertainty.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<UncertaintyReply>) => {
      const reply = event.data;
      if (reply.run !== runRef.current) return;
      // A transition: what has not come to life yet keeps the look it was sent with.
      startTransition(() =>
        setState(
          reply.kind === "failed"
            ? { uncertainty: null, failure: reply.cause }
            : { uncertainty: reply.uncertainty, failure: null },
        ),
      );
    });
    workerRef.current = worker;
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    runRef.current += 1;
    const request: UncertaintyRequest = { run: runRef.current, inputs, assumptions, lever };
    workerRef.current?.postMessage(request);
  }, [inputs, assumptions, lever]);

  return state;
}
