import { FieldRangeError } from "../field-range-error";
import { findCrossings } from "../numeric/find-crossings";
import { assertFadingVendor, valueOfGrowth, valueOfMargin, type FadingVendor } from "./fading-path";
import { afterTax, assertValuationTerms, freeCashFlow } from "./operating-path";

/** What a price assumes of one unknown, the others being held. */
export type ImpliedUnknown =
  | { status: "one" | "several"; values: number[]; reason: null }
  | { status: "none"; values: []; reason: ImpliedNone };

/** The price lies above, or below, every value the range of the unknown gives; or the unknown moves no value. */
export type ImpliedNone =
  | { code: "above-range" | "below-range"; low: number; high: number }
  | { code: "growth-adds-no-value" };

/** An answer, that nothing in the range makes up the price, and no gap in what is known. */
export function isImpliedNone(reason: { code: string }): reason is ImpliedNone {
  return ["above-range", "below-range", "growth-adds-no-value"].includes(reason.code);
}

/** Growth a year that is looked through, and operating margins. */
export const impliedGrowthRange = { low: -0.5, high: 2 } as const;
export const impliedMarginRange = { low: 0.001, high: 1 } as const;
/** Longest forecast period that is looked for. */
export const MAX_IMPLIED_YEARS = 100;

const growthNodes = nodesOf(impliedGrowthRange, 50);
const marginNodes = nodesOf(impliedMarginRange, 10);

/** Every growth rate, held and then fading, at which the value is the price. */
export function impliedGrowth(vendor: FadingVendor, enterpriseValueUsd: number): ImpliedUnknown {
  assertPriced(vendor, enterpriseValueUsd);
  return solve(valueOfGrowth(vendor), enterpriseValueUsd, growthNodes);
}

/** Every operating margin, from the first year on, at which the value is the price; growth is given. */
export function impliedMargin(
  vendor: FadingVendor,
  growthFraction: number,
  enterpriseValueUsd: number,
): ImpliedUnknown {
  assertPriced(vendor, enterpriseValueUsd);
  assertGrowth(growthFraction);
  return solve(valueOfMargin(vendor, growthFraction), enterpriseValueUsd, marginNodes);
}

/**
 * Market-implied forecast period (Rappaport and Mauboussin, Expectations Investing): the smallest whole number of years T
 * of this growth at this return on new capital after which NOPAT_(T+1) / W, a perpetuity that creates no value, makes up
 * the price. 0 where the price asks for none.
 */
export function impliedForecastPeriod(
  vendor: FadingVendor,
  growthFraction: number,
  enterpriseValueUsd: number,
): ImpliedUnknown {
  assertPriced(vendor, enterpriseValueUsd);
  assertGrowth(growthFraction);
  const { waccFraction, taxRateFraction, ronicFraction, operatingMarginFraction, revenueUsd } = vendor;
  if (!(waccFraction > 0)) throw new FieldRangeError("waccFraction", waccFraction, "be above 0");
  let nextNopat = afterTax(revenueUsd * operatingMarginFraction, taxRateFraction) * (1 + growthFraction);
  let discount = 1;
  let explicitUsd = 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let years = 0; years <= MAX_IMPLIED_YEARS; years += 1) {
    const value = explicitUsd + (nextNopat / waccFraction) * discount;
    if (value >= enterpriseValueUsd) return { status: "one", values: [years], reason: null };
    if (years > 0 && value <= best) {
      return { status: "none", values: [], reason: { code: "growth-adds-no-value" } };
    }
    best = value;
    discount /= 1 + waccFraction;
    explicitUsd += freeCashFlow(nextNopat, growthFraction, ronicFraction) * discount;
    nextNopat *= 1 + growthFraction;
  }
  const reason = { code: "above-range", low: 0, high: MAX_IMPLIED_YEARS } as const;
  return { status: "none", values: [], reason };
}

function solve(value: (x: number) => number, priceUsd: number, nodes: readonly number[]): ImpliedUnknown {
  const { crossings, samples } = findCrossings((x) => value(x) / priceUsd - 1, nodes);
  const values = crossings.filter(({ isRoot }) => isRoot).map(({ x }) => x);
  if (values.length > 0) return { status: values.length === 1 ? "one" : "several", values, reason: null };
  const [low = Number.NaN, high = Number.NaN] = [nodes[0], nodes.at(-1)];
  const isAbove = samples.every((sample) => (sample.value ?? 0) < 0);
  return {
    status: "none",
    values: [],
    reason: { code: isAbove ? "above-range" : "below-range", low, high },
  };
}

function assertPriced(vendor: FadingVendor, enterpriseValueUsd: number): void {
  assertValuationTerms(vendor);
  assertFadingVendor(vendor);
  if (!(enterpriseValueUsd > 0 && Number.isFinite(enterpriseValueUsd)))
    throw new FieldRangeError("enterpriseValueUsd", enterpriseValueUsd, "be above 0");
}

function assertGrowth(growthFraction: number): void {
  if (!(growthFraction > -1 && Number.isFinite(growthFraction)))
    throw new FieldRangeError("growthFraction", growthFraction, "be above -1");
}

function nodesOf({ low, high }: { low: number; high: number }, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => low + ((high - low) * index) / count);
}
