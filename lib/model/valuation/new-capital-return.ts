import { evidenceOfGrade } from "../scenario/parameter-grade";
import type { ValuationTerms } from "./operating-path";
import { returnOnCapital } from "./return-on-capital";
import type { UnresolvedReason, VendorFigure, VendorFundamentals } from "./vendor-fundamentals";
import { ownFigure } from "./with-own-figures";

/** A return on new capital that no filing states: what the vendors of a layer are taken to earn. */
export type AssumedReturn = {
  id: string;
  lowFraction: number;
  modeFraction: number;
  highFraction: number;
  asOf: string | null;
  reason: string | null;
};

export type NewCapitalReturn = {
  ronicFraction: VendorFigure;
  /** What stands in, and why the balance sheet gives none; null where nothing stands in. */
  assumedReturn: (AssumedReturn & { instead: UnresolvedReason }) | null;
};

/**
 * The reader's return on new capital before the balance sheet's before the assumed one of the layer. A balance sheet
 * that shows no more than the cost of capital, as goodwill makes it do, would price no growth at all: it gives none.
 */
export function newCapitalReturn(
  vendor: VendorFundamentals,
  { taxRateFraction, waccFraction }: Pick<ValuationTerms, "taxRateFraction" | "waccFraction">,
  own: number | undefined,
  assumed: AssumedReturn | undefined,
): NewCapitalReturn {
  if (own !== undefined) return { ronicFraction: ownFigure(own, "ronicFraction"), assumedReturn: null };
  const filed = returnOnCapital(vendor, taxRateFraction);
  const isPaying = filed.value !== null && filed.value > waccFraction;
  if (isPaying || assumed === undefined) return { ronicFraction: filed, assumedReturn: null };
  const source = {
    sourceId: "assumption",
    sourceUrl: "",
    tag: assumed.id,
    periods: [],
    periodEnd: null,
    knownAt: assumed.asOf,
    retrievedAt: null,
    rate: null,
  };
  return {
    ronicFraction: {
      value: assumed.modeFraction,
      evidence: evidenceOfGrade("A"),
      source,
      reason: null,
      caveats: ["assumed-return"],
    },
    assumedReturn: {
      ...assumed,
      instead: filed.reason ?? { code: "return-below-wacc", returnFraction: filed.value, waccFraction },
    },
  };
}
