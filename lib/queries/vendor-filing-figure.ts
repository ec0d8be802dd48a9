import "server-only";
import type { Database } from "@/db/database";
import { unresolved } from "@/lib/model/valuation/vendor-figure";
import type {
  UnresolvedReason,
  VendorConcept,
  VendorFigure,
  VendorRate,
} from "@/lib/model/valuation/vendor-fundamentals";
import { lastDayOfQuarter } from "@/lib/model/tracking/calendar-quarter";
import { convertBalanceToUsd, convertFlowToUsd, type RateGap, type UsdRate } from "./convert-to-usd";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { FiguresSum } from "./trailing-figures";

const DAY_MS = 86_400_000;
const MAX_BALANCE_AGE_DAYS = 190; // two quarters before the newest flows; older and the two speak of different companies
const SHARES = "shares";

/** A sum over the trailing year in the currency it was filed in. */
export function filedFlow(concept: VendorConcept, sum: FiguresSum): VendorFigure {
  const [newest] = sum.parts;
  if (sum.value === null || newest === undefined) return unresolved(missingReason(concept, sum));
  return {
    value: sum.value,
    evidence: sum.evidence,
    source: {
      sourceId: newest.sourceId,
      sourceUrl: newest.sourceUrl,
      tag: newest.tag,
      periods: sum.periods,
      periodEnd: sum.periodEnd,
      knownAt: sum.newestFiledAt,
      retrievedAt: newest.retrievedAt,
      rate: null,
    },
    reason: null,
  };
}

/** The same in USD at the mean rate of its period. */
export async function flowInUsd(
  database: Database,
  filed: VendorFigure,
  sum: FiguresSum,
  asOf: string | undefined,
): Promise<VendorFigure> {
  const { unit: currency, periodStart: firstDay, periodEnd: lastDay } = sum;
  if (filed.value === null || currency === null || currency === "USD") return filed;
  if (firstDay === null || lastDay === null)
    return unresolved({ code: "no-exchange-rate", currency, days: null });
  const amount = filed.value;
  return withRate(
    filed,
    await convertFlowToUsd(database, { amount, currency, firstDay, lastDay }, asOf),
    `${firstDay}/${lastDay}`,
  );
}

/** The newest day on which both balances are filed, so that their difference is of one day; null where they share none. */
export function sharedBalanceDay(
  figures: readonly CompanyFigure[],
  first: VendorConcept,
  second: VendorConcept,
): string | null {
  const days = new Set(figures.filter(({ concept }) => concept === second).map(dayOf));
  return (
    balancesOf(figures, first)
      .map(dayOf)
      .find((day) => days.has(day)) ?? null
  );
}

/**
 * A balance not much older than the newest flows, as filed.
 * @param onDay of that day where there is one; null for the newest.
 */
export function filedBalance(
  concept: VendorConcept,
  figures: readonly CompanyFigure[],
  newest: { period: string; day: string },
  onDay: string | null,
): { figure: VendorFigure; unit: string | null; day: string | null } {
  const filed = balancesOf(figures, concept);
  const balance = filed.find((figure) => dayOf(figure) === onDay) ?? filed[0];
  const none = (reason: UnresolvedReason) => ({ figure: unresolved(reason), unit: null, day: null });
  if (balance === undefined) return none(absent(concept));
  const day = dayOf(balance);
  if ((Date.parse(newest.day) - Date.parse(day)) / DAY_MS > MAX_BALANCE_AGE_DAYS)
    return none({ code: "balance-too-old", concept, day, newestPeriod: newest.period });
  const isShares = concept === "sharesOutstanding";
  if ((balance.unit === SHARES) !== isShares) {
    const expected = isShares ? SHARES : "a currency";
    return none({ code: "wrong-unit", concept, unit: balance.unit, expected });
  }
  if (isShares && !(balance.value > 0)) return none({ code: "no-shares" });
  const { value, evidence, sourceId, sourceUrl, tag, filedAt, retrievedAt } = balance;
  const source = {
    sourceId,
    sourceUrl,
    tag,
    periods: [day],
    periodEnd: day,
    knownAt: filedAt,
    retrievedAt,
    rate: null,
  };
  return { figure: { value, evidence, source, reason: null }, unit: balance.unit, day };
}

/** Newest first. */
function balancesOf(figures: readonly CompanyFigure[], concept: VendorConcept): CompanyFigure[] {
  return figures
    .filter((figure) => figure.concept === concept)
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
}

/** The same in USD at its day's rate. */
export async function balanceInUsd(
  database: Database,
  { figure, unit, day }: ReturnType<typeof filedBalance>,
  asOf: string | undefined,
): Promise<VendorFigure> {
  if (figure.value === null || unit === null || day === null || unit === "USD") return figure;
  return withRate(
    figure,
    await convertBalanceToUsd(database, { amount: figure.value, currency: unit, day }, asOf),
    day,
  );
}

export function withRate(
  figure: VendorFigure & { value: number },
  converted: { valueUsd: number | null; rate: UsdRate | null; missing: RateGap | null },
  days: string,
): VendorFigure {
  if (converted.valueUsd === null) {
    const currency = converted.missing?.currency ?? "";
    return unresolved({ code: "no-exchange-rate", currency, days });
  }
  return {
    value: converted.valueUsd,
    evidence: figure.evidence === "reported" ? "derived" : figure.evidence,
    source: { ...figure.source, rate: rateOf(converted.rate) },
    reason: null,
  };
}

function rateOf(rate: UsdRate | null): VendorRate | null {
  if (rate === null) return null;
  const { seriesId, unit, value, firstDay, lastDay } = rate;
  return { seriesId, unit, value, firstDay, lastDay };
}

function missingReason(concept: VendorConcept, { missing, periods }: FiguresSum): UnresolvedReason {
  if (missing === null || missing.code === "not-filed") return absent(concept);
  if (missing.code === "several-units") return { code: "several-units", concept, units: missing.units };
  return {
    code: "missing-quarters",
    concept,
    quarters: missing.periods.length > 0 ? missing.periods : periods,
  };
}

function absent(concept: VendorConcept): UnresolvedReason {
  if (concept === "sharesOutstanding") return { code: "no-shares" };
  return concept === "stockholdersEquity" ? { code: "no-book-equity" } : { code: "not-filed", concept };
}

/** An instant's day; an extract may give the quarter alone, whose last day it then is. */
function dayOf({ periodEnd, calendarQuarter }: CompanyFigure): string {
  if (periodEnd !== null) return periodEnd;
  return calendarQuarter === null ? "" : lastDayOfQuarter(calendarQuarter);
}
