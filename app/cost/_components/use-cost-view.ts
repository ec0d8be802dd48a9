import { startTransition, useCallback, useEffect, useReducer } from "react";
import { costViewToSearchParams, type CostView } from "@/lib/contracts/cost-view";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { computeQuote } from "@/lib/model/unit-cost/compute-quote";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

/** What the page shows: the choice, and its cost as the server computed it first. */
export type FirstCost = { view: CostView; quote: UnitCostQuote; base: UnitCostQuote };

export type ChangeRequest = (part: Partial<UnitCostRequest>) => void;
export type ChangeView = (part: Partial<CostView>) => void;

type State = {
  view: CostView;
  /** Of the newest request that could be computed. */
  quote: UnitCostQuote;
  /** The same choice with nothing set by hand. */
  base: UnitCostQuote;
  /** Why the newest request could not be computed; null when it was. */
  problem: string | null;
  compute: typeof computeQuote | null;
};

type Action = { kind: "change"; part: Partial<CostView> } | { kind: "ready"; compute: typeof computeQuote };

/**
 * The choice, its cost at once, and the same choice in the address. The first cost comes with the page; the model follows
 * it, and what is chosen before it is there is computed when it arrives.
 */
export function useCostView(data: UnitCostData, first: FirstCost) {
  const [{ view, quote, base, problem }, dispatch] = useReducer(
    (current: State, action: Action): State =>
      action.kind === "ready"
        ? recomputed(
            data,
            { ...current, compute: action.compute },
            current.view.request !== first.view.request,
          )
        : recomputed(
            data,
            { ...current, view: { ...current.view, ...action.part } },
            action.part.request !== undefined,
          ),
    { ...first, problem: null, compute: null },
  );
  useEffect(() => {
    let left = false;
    void import("@/lib/model/unit-cost/compute-quote").then(({ computeQuote }) => {
      // A transition: what has not come to life yet keeps the look it was sent with.
      if (!left) startTransition(() => dispatch({ kind: "ready", compute: computeQuote }));
    });
    return () => {
      left = true;
    };
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => {
      const params = costViewToSearchParams(view).toString();
      const address = params === "" ? "/cost" : `/cost?${params}`;
      window.history.replaceState(null, "", `${address}${window.location.hash}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [view]);
  const changeView: ChangeView = useCallback((part) => dispatch({ kind: "change", part }), []);
  const change: ChangeRequest = useCallback(
    (part) => dispatch({ kind: "change", part: { request: { ...view.request, ...part } } }),
    [view.request],
  );
  return { view, quote, base, problem, change, changeView };
}

function recomputed(data: UnitCostData, next: State, isNew: boolean): State {
  const { compute, view } = next;
  if (compute === null || !isNew) return next;
  const quote = compute(data, view.request);
  if (typeof quote === "string") return { ...next, problem: quote };
  const base = compute(data, { ...view.request, overrides: {} });
  return { ...next, quote, base: typeof base === "string" ? quote : base, problem: null };
}
