import { quarterOfDay } from "./calendar-quarter";
import { trailingYearOf } from "./filed-figure";
import { missingPoint, type TrackedPoint } from "./tracked-point";

type Link = {
  kind: string;
  status: string;
  amountUsd: number | null;
  announcedOn: string;
  sourceTitle: string;
  sourceUrl: string;
};

/**
 * Finance of vendors to their own customers announced in the year to a quarter, over AI capex of that year. Signed or drawn
 * alone; a promise to buy is no finance; a link without an amount counts nothing, so the sum is at once a ceiling and a floor.
 */
export function vendorFinancePoint(links: readonly Link[], aiCapexYear: TrackedPoint): TrackedPoint {
  const { period, value } = aiCapexYear;
  if (value === null) return aiCapexYear;
  const quarters = new Set(trailingYearOf(period));
  const counted = links
    .filter(
      ({ kind, status, amountUsd, announcedOn }) =>
        kind !== "offtake" &&
        status !== "announced" &&
        amountUsd !== null &&
        quarters.has(quarterOfDay(announcedOn)),
    )
    .toSorted((a, b) => a.announcedOn.localeCompare(b.announcedOn));
  const newest = counted.at(-1);
  if (newest === undefined) return missingPoint(period, { code: "no-estimate" });
  return {
    period,
    value: counted.reduce((sum, { amountUsd }) => sum + (amountUsd ?? 0), 0) / value,
    missing: null,
    evidence: "estimated",
    knownAt: aiCapexYear.knownAt,
    citation: {
      title: newest.sourceTitle,
      url: newest.sourceUrl,
      day: newest.announcedOn,
      dating: "statement",
    },
  };
}
