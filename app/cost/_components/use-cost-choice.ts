import { useEffect, useReducer } from "react";
import { costToSearchParams } from "@/lib/contracts/cost-search-params";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { quoteUnitCost, type UnitCostData, type UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

export type CostChoice = {
  request: UnitCostRequest;
  /** Of the newest request that could be computed. */
  quote: UnitCostQuote;
  /** Why the newest request could not be; null when it was. */
  problem: string | null;
};

/** The choice, its cost at once, and the same choice in the address. */
export function useCostChoice(
  data: UnitCostData,
  initial: UnitCostRequest,
): CostChoice & { change: (part: Partial<UnitCostRequest>) => void } {
  const [choice, change] = useReducer(
    (current: CostChoice, part: Partial<UnitCostRequest>): CostChoice => {
      const request = { ...current.request, ...part };
      const result = computed(data, request);
      return typeof result === "string"
        ? { ...current, request, problem: result }
        : { request, quote: result, problem: null };
    },
    initial,
    (request): CostChoice => {
      const result = computed(data, request);
      if (typeof result === "string") throw new RangeError(result); // the section has computed it before
      return { request, quote: result, problem: null };
    },
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      const params = costToSearchParams(choice.request).toString();
      window.history.replaceState(null, "", params === "" ? "/cost" : `/cost?${params}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [choice.request]);
  return { ...choice, change };
}

function computed(data: UnitCostData, request: UnitCostRequest): UnitCostQuote | string {
  try {
    const result = quoteUnitCost(data, request);
    if (!("unknown" in result)) return result;
    return `${result.unknown.field} ${result.unknown.value}: ${result.unknown.allowed}`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
