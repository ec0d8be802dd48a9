import { useEffect, useReducer } from "react";
import { capacityToSearchParams, type CapacityOverrides } from "@/lib/contracts/capacity-search-params";
import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import { computeCapacity, type ComputedCapacity, type QuotedData } from "./compute-capacity";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

type State = {
  overrides: CapacityOverrides;
  /** The newest choice that could be computed, and what it gave. */
  choice: CapacityChoice;
  computed: ComputedCapacity;
  problem: string | null;
};

/** The inputs, what they allow at once, and the same inputs in the address. */
export function useCapacityChoice(data: QuotedData, initial: CapacityChoice, asOf: string | undefined) {
  const [state, change] = useReducer(
    (current: State, overrides: CapacityOverrides): State => {
      const choice = { ...current.choice, overrides };
      const computed = computeCapacity(data, choice);
      return typeof computed === "string"
        ? { ...current, overrides, problem: computed }
        : { overrides, choice, computed, problem: null };
    },
    initial,
    (choice): State => {
      const computed = computeCapacity(data, choice);
      if (typeof computed === "string") throw new RangeError(computed); // the section has computed it before
      return { overrides: choice.overrides, choice, computed, problem: null };
    },
  );
  useEffect(() => {
    const timer = setTimeout(() => {
      const params = capacityToSearchParams(state.overrides, asOf).toString();
      window.history.replaceState(null, "", params === "" ? "/capacity" : `/capacity?${params}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [state.overrides, asOf]);
  return { ...state, change };
}
