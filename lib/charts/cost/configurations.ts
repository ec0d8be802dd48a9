import { applyCostChange, costChange, type CostChange } from "@/lib/contracts/cost-change";
import { MAX_COMPARED, type ComparedCost, type CostView } from "@/lib/contracts/cost-view";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { computeQuote } from "@/lib/model/unit-cost/compute-quote";

const letters = ["A", "B", "C", "D"] as const;

/** One of the configurations side by side. */
export type Configuration = {
  letter: (typeof letters)[number];
  /** Place among those beside the first; null for the first itself. */
  index: number | null;
  change: CostChange;
  request: UnitCostRequest;
  /** Its cost, or why it has none. */
  quote: UnitCostQuote | string;
};

const noChange: CostChange = { settings: {}, overrides: {} };

/** The first configuration and those beside it, each computed. */
export function configurationsOf(
  data: UnitCostData,
  { request, compared }: Pick<CostView, "request" | "compared">,
): [Configuration, ...Configuration[]] {
  const others = compared.slice(0, MAX_COMPARED).map((one): Omit<Configuration, "letter" | "index"> => {
    if ("refused" in one) return { change: noChange, request, quote: one.refused };
    const applied = applyCostChange(request, one.change);
    return { change: one.change, request: applied, quote: computeQuote(data, applied) };
  });
  const beside = others.map((one, index): Configuration => ({
    ...one,
    letter: letters[index + 1] ?? "D",
    index,
  }));
  const quote = computeQuote(data, request);
  return [{ letter: "A", index: null, change: noChange, request, quote }, ...beside];
}

/** The view with another configuration as its first; the costs themselves stay as they are. */
export function withFirst(view: CostView, index: number): Pick<CostView, "request" | "compared"> {
  const chosen = view.compared[index];
  if (chosen === undefined || "refused" in chosen) return view;
  const first = applyCostChange(view.request, chosen.change);
  return {
    request: first,
    compared: view.compared.map((one, place): ComparedCost => {
      if ("refused" in one) return one;
      const other = place === index ? view.request : applyCostChange(view.request, one.change);
      return { change: costChange(first, other) };
    }),
  };
}
