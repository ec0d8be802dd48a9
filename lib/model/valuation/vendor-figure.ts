import { weakestEvidence } from "../evidence";
import {
  vendorCaveats,
  type UnresolvedReason,
  type VendorCaveat,
  type VendorFigure,
} from "./vendor-fundamentals";

export function unresolved(reason: UnresolvedReason): VendorFigure {
  return { value: null, evidence: "unresolved", source: null, reason };
}

/** Every caveat of the figures, each once. */
export function caveatsOf(figures: readonly VendorFigure[]): VendorCaveat[] {
  return vendorCaveats.filter((caveat) =>
    figures.some((figure) => figure.value !== null && figure.caveats?.includes(caveat)),
  );
}

/**
 * A figure computed from others: as weak as the weakest of them, unresolved with the first that is. Its source is the
 * first one's, under the tags of all; their caveats are its own.
 * @param compute a number, or why the inputs give none.
 */
export function derivedFigure(
  inputs: readonly [VendorFigure, ...VendorFigure[]],
  compute: (...values: readonly number[]) => number | UnresolvedReason,
): VendorFigure {
  const values: number[] = [];
  const tags = new Set<string>();
  for (const input of inputs) {
    if (input.value === null) return input;
    values.push(input.value);
    tags.add(input.source.tag);
  }
  const [first] = inputs;
  const value = compute(...values);
  if (typeof value !== "number" || first.value === null) {
    return unresolved(typeof value === "number" ? { code: "no-filing" } : value);
  }
  return {
    value,
    evidence: weakestEvidence([...inputs.map(({ evidence }) => evidence), "derived"]),
    source: { ...first.source, tag: [...tags].filter((tag) => tag !== "").join("; ") },
    reason: null,
    caveats: caveatsOf(inputs),
  };
}
