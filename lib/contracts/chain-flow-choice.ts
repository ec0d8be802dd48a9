import { builtInSlugs, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { capexResponses, type CapexResponse } from "@/lib/model/value-chain/chain-shock-names";
import { DEFAULT_CHAIN_YEAR, LAST_CHAIN_YEAR } from "./chain-year";
import { numberOrText } from "./number-or-text";

/** Layers are shown four at a time, on one axis. */
export const layerGroups = ["compute", "site", "sellers"] as const;
export type LayerGroup = (typeof layerGroups)[number];

export const FIRST_FLOW_YEAR = 2025;

/** What a reader of the flow sections chose; each is a parameter of the address, left out where it is the default. */
export type ChainFlowChoice = {
  case: BuiltInSlug;
  year: number;
  layers: LayerGroup;
  response: CapexResponse;
  /** Null: as published. */
  haircut: number | null;
};

export const defaultFlowChoice: ChainFlowChoice = {
  case: "base",
  year: DEFAULT_CHAIN_YEAR,
  layers: "compute",
  response: "same-tokens",
  haircut: null,
};

export type FlowProblem = { field: keyof ChainFlowChoice; value: string; allowed: string };

/** The choice an address states, with what of it cannot be used; that part is as by default. */
export function flowChoiceFromSearchParams(params: URLSearchParams): {
  choice: ChainFlowChoice;
  problems: FlowProblem[];
} {
  const problems: FlowProblem[] = [];
  function oneOf<V extends string>(field: keyof ChainFlowChoice, values: readonly V[], fallback: V): V {
    const text = params.get(field);
    if (text === null) return fallback;
    const found = values.find((value) => value === text);
    if (found === undefined) problems.push({ field, value: text, allowed: values.join(", ") });
    return found ?? fallback;
  }
  function within<F>(field: "year" | "haircut", min: number, max: number, whole: boolean, fallback: F) {
    const text = params.get(field);
    if (text === null) return fallback;
    const value = numberOrText(text);
    const fits =
      typeof value === "number" && value >= min && value <= max && (!whole || Number.isInteger(value));
    if (fits) return value;
    problems.push({ field, value: text, allowed: `${min} to ${max}` });
    return fallback;
  }
  return {
    choice: {
      case: oneOf("case", builtInSlugs, defaultFlowChoice.case),
      year: within("year", FIRST_FLOW_YEAR, LAST_CHAIN_YEAR, true, defaultFlowChoice.year),
      layers: oneOf("layers", layerGroups, defaultFlowChoice.layers),
      response: oneOf("response", capexResponses, defaultFlowChoice.response),
      haircut: within("haircut", 0, 1, false, defaultFlowChoice.haircut),
    },
    problems,
  };
}

/** What a change of choice writes into an address; null is the default, which the address leaves out. */
export function flowChoiceSettings(change: Partial<ChainFlowChoice>): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(change).map(([field, value]) => [
      field,
      value === null || value === defaultFlowChoice[field as keyof ChainFlowChoice] ? null : String(value),
    ]),
  );
}
