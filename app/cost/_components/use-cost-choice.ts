import { useEffect, useReducer } from "react";
import { costToSearchParams } from "@/lib/contracts/cost-search-params";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { computeQuote } from "./compute-quote";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

export type CostChoice = {
  request: UnitCostRequest;
  /** Of the newest request that could be computed. */
  quote: UnitCostQuote;
  /** The same choice with nothing set by hand. */
  base: UnitCostQuote;
  /** Why the newest request could not be; null when it was. */
  problem: string | null;
};

type State = CostChoice & { compute: typeof computeQuote | null };

type Action =
  | { kind: "change"; part: Partial<UnitCostRequest> }
  | { kind: "ready"; compute: typeof computeQuote };

/**
 * The choice, its cost at once, and the same choice in the address. The first cost comes with the page; the model follows
 * it, and what is chosen before it is there is computed when it arrives.
 */
export function useCostChoice(
  data: UnitCostData,
  first: Omit<CostChoice, "problem">,
): CostChoice & { change: (part: Partial<UnitCostRequest>) => void } {
  const [{ compute: _model, ...choice }, dispatch] = useReducer(
    (current: State, action: Action): State =>
      action.kind === "ready"
        ? recomputed(data, { ...current, compute: action.compute }, current.request !== first.request)
        : recomputed(data, { ...current, request: { ...current.request, ...action.part } }, true),
    { ...first, problem: null, compute: null },
  );
  useEffect(() => {
    let left = false;
    void import("./compute-quote").then(({ computeQuote }) => {
      if (!left) dispatch({ kind: "ready", compute: computeQuote });
    });
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const params = costToSearchParams(choice.request).toString();
      window.history.replaceState(null, "", params === "" ? "/cost" : `/cost?${params}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [choice.request]);
  return { ...choice, change: (part) => dispatch({ kind: "change", part }) };
}

function recomputed(data: UnitCostData, next: State, isNew: boolean): State {
  const { compute, request } = next;
  if (compute === null || !isNew) return next;
  const quote = compute(data, request);
  if (typeof quote === "string") return { ...next, problem: quote };
  const base = compute(data, { ...request, overrides: {} });
  return { ...next, quote, base: typeof base === "string" ? quote : base, problem: null };
}
