import "server-only";
import type { Database } from "@/db/database";
import type { FilingConcept, FilingRow } from "@/lib/sources/filing-row";
import { isSpotPrice, marketLimitsOf } from "./market-limits";
import { knownObservations, knownFilingValues } from "./known-values";
import type { ObservationRow } from "./observation-row";
import type { RecordRow } from "./record-row";
import { median, robustStepScore } from "./robust-outlier";
import type { SortedRows } from "./sorted-rows";
import type { SharePriceRow } from "./store-share-prices";

export type DoubtCheck = "market-limit" | "outlier" | "duplicate" | "sign";

/** A well-formed row that looks wrong, and the table it would go to. */
export type Doubt = { check: DoubtCheck; subject: string; reason: string } & DoubtfulRow;

export type DoubtfulRow =
  | { table: "observations"; row: ObservationRow }
  | { table: "filings"; row: FilingRow }
  | { table: "sharePrices"; row: SharePriceRow }
  | { table: "records"; row: RecordRow };

export type Judged = { plausible: SortedRows; doubts: Doubt[] };

// 28 of the 12,376 monthly steps of American retail prices 2015-2025 score above it, the storm of February 2021 first.
const OUTLIER_SCORE = 10;
const LEAST_STEPS = 12;
const TRAILING_VALUES = 37;
const LEAST_STEP_FRACTION = 0.02; // of the last value: prices are stated in steps of about a hundredth
const LONGEST_INTRADAY_MS = 20 * 3_600_000; // a day has 23 hours at least
const FILING_JUMP = 30; // a slip of the scale is a thousandfold; a start-up's capex has grown tenfold in two years
const TRAILING_QUARTERS = 8;
const MAY_BE_NEGATIVE: ReadonlySet<FilingConcept> = new Set([
  "operatingCashFlow",
  "grossProfit",
  "operatingIncome",
  "stockholdersEquity",
]);
const SHARE_JUMP = 3; // in one day, without a split
const HIGHEST_USD_PER_MTOK = 1000; // the dearest list price known is 600
const HIGHEST_USD_PER_ACCELERATOR_HOUR = 100;

/**
 * Parts what can be stored from what a person should see first. Spot prices are held against their market's own limits
 * alone, since their spikes are real; statistics such as retail prices, rates and yields against their own past steps.
 * Rows that repeat what is stored are not judged again.
 */
export async function judgePlausibility(
  database: Database,
  sourceId: string,
  rows: SortedRows,
): Promise<Judged> {
  const judged: Judged = {
    plausible: { observations: [], filings: [], sharePrices: [], records: [] },
    doubts: [],
  };
  judgeSpotPrices(sourceId, rows.observations.filter(isSpotPrice), judged);
  await judgeStatistics(
    database,
    rows.observations.filter((row) => !isSpotPrice(row)),
    judged,
  );
  await judgeFilings(database, rows.filings, judged);
  judgeSharePrices(rows.sharePrices, judged);
  judgeRecords(rows.records, judged);
  return judged;
}

function judgeSpotPrices(sourceId: string, rows: readonly ObservationRow[], judged: Judged): void {
  const contradictions = contradictionsOf(rows);
  for (const row of rows) {
    const limits = marketLimitsOf(sourceId, row);
    if (limits !== null && (row.value < limits.lowest || row.value > limits.highest)) {
      const reason = `${row.value} ${row.unit} is outside ${limits.lowest} to ${limits.highest}, ${limits.rule}`;
      judged.doubts.push({
        check: "market-limit",
        subject: row.seriesId,
        reason,
        table: "observations",
        row,
      });
    } else if (contradictions.has(row)) judged.doubts.push(duplicate(row));
    else judged.plausible.observations.push(row);
  }
}

async function judgeStatistics(
  database: Database,
  rows: readonly ObservationRow[],
  judged: Judged,
): Promise<void> {
  if (rows.length === 0) return;
  const contradictions = contradictionsOf(rows);
  const known = await knownObservations(database, rows);
  for (const [seriesId, ofSeries] of groupBySeries(rows)) {
    const stored = known.get(seriesId) ?? new Map<number, number>();
    const past: number[] = [];
    for (const { startMs, row } of inOrder(stored, ofSeries)) {
      const storedValue = stored.get(startMs);
      if (row !== null) {
        const doubt = contradictions.has(row)
          ? duplicate(row)
          : storedValue === row.value
            ? null
            : outlierDoubt(row, past.slice(-TRAILING_VALUES));
        if (doubt !== null) judged.doubts.push(doubt);
        else judged.plausible.observations.push(row);
        if (doubt === null && storedValue === undefined) past.push(row.value);
      }
      if (storedValue !== undefined && row === null) past.push(storedValue);
    }
  }
}

/** Stored and incoming periods of one series, oldest first; of a period that is both, the incoming row comes first. */
function inOrder(
  stored: ReadonlyMap<number, number>,
  rows: readonly ObservationRow[],
): { startMs: number; row: ObservationRow | null }[] {
  return [
    ...rows.map((row) => ({ startMs: Date.parse(row.periodStart), row })),
    ...[...stored.keys()].map((startMs) => ({ startMs, row: null })),
  ].toSorted((a, b) => a.startMs - b.startMs);
}

function outlierDoubt(row: ObservationRow, history: readonly number[]): Doubt | null {
  if (row.partial || isCommodityPrice(row) || isIntraday(row)) return null;
  const last = history.at(-1);
  if (last === undefined) return null;
  const score = robustStepScore(history, row.value, {
    leastStep: LEAST_STEP_FRACTION * Math.max(Math.abs(last), Number.EPSILON),
    leastCount: LEAST_STEPS,
  });
  if (score === null || Math.abs(score) <= OUTLIER_SCORE) return null;
  const reason = `${last} to ${row.value} ${row.unit} is ${Math.round(Math.abs(score))} robust deviations from its usual step`;
  return { check: "outlier", subject: row.seriesId, reason, table: "observations", row };
}

/** Hours follow the sun and the load: their steps have no usual size. */
function isIntraday(row: ObservationRow): boolean {
  return Date.parse(row.periodEnd) - Date.parse(row.periodStart) < LONGEST_INTRADAY_MS;
}

/** Fuels are traded: their spikes are as real as electricity's. */
function isCommodityPrice(row: ObservationRow): boolean {
  return row.kind === "indicator" && /\b(btu|mmbtu|barrel|mcf|therm|ton|mwh)\b/i.test(row.unit);
}

/** Rows that repeat an earlier row's period with another value: which is right, the payload does not say. */
function contradictionsOf(rows: readonly ObservationRow[]): ReadonlySet<ObservationRow> {
  const contradicting = new Set<ObservationRow>();
  const lastStart = new Map<string, string>();
  const isInOrder = rows.every((row) => {
    const before = lastStart.get(row.seriesId);
    lastStart.set(row.seriesId, row.periodStart);
    return before === undefined || before < row.periodStart;
  });
  if (isInOrder) return contradicting;
  const first = new Map<string, number>();
  for (const row of rows) {
    const period = `${row.seriesId} ${Date.parse(row.periodStart)} ${Date.parse(row.periodEnd)}`;
    const value = first.get(period);
    if (value === undefined) first.set(period, row.value);
    else if (value !== row.value) contradicting.add(row);
  }
  return contradicting;
}

function duplicate(row: ObservationRow): Doubt {
  const reason = `a second value, ${row.value} ${row.unit}, for the period from ${row.periodStart} in one payload`;
  return { check: "duplicate", subject: row.seriesId, reason, table: "observations", row };
}

async function judgeFilings(database: Database, rows: readonly FilingRow[], judged: Judged): Promise<void> {
  if (rows.length === 0) return;
  const known = await knownFilingValues(
    database,
    rows.map((row) => row.cik),
  );
  const lines = new Map<string, number[]>();
  for (const row of rows.toSorted((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1))) {
    const subject = `${row.cik} ${row.concept}`;
    const line = `${subject} ${row.unit} ${row.calendarQuarter === null ? "year" : "quarter"}`;
    const history = lines.get(line) ?? [];
    lines.set(line, history);
    const period = row.calendarQuarter ?? `${row.periodStart}/${row.periodEnd}`;
    const isKnown = known.has(`${row.cik} ${row.concept} ${period} ${row.value}`);
    const doubt = isKnown ? null : filingDoubt(row, history.slice(-TRAILING_QUARTERS));
    if (doubt === null) {
      judged.plausible.filings.push(row);
      history.push(row.value);
    } else judged.doubts.push({ ...doubt, subject, table: "filings", row });
  }
}

function filingDoubt(
  row: FilingRow,
  history: readonly number[],
): { check: DoubtCheck; reason: string } | null {
  const figure = `${row.concept} ${row.value} ${row.unit} of ${row.fiscalPeriod ?? row.periodEnd}`;
  if (row.value < 0 && !MAY_BE_NEGATIVE.has(row.concept)) {
    return { check: "sign", reason: `${figure} is negative` };
  }
  const usual = median(history.map(Math.abs)); // profits and losses of a few years would cancel out
  if (history.length < TRAILING_QUARTERS || usual === 0) return null;
  return Math.abs(row.value) > FILING_JUMP * usual
    ? { check: "outlier", reason: `${figure} is more than ${FILING_JUMP} times its usual size, ${usual}` }
    : null;
}

function judgeSharePrices(rows: readonly SharePriceRow[], judged: Judged): void {
  const lastClose = new Map<string, number>();
  for (const row of rows.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const close = row.close ?? row.adjustedClose;
    const before = lastClose.get(row.ticker);
    const hasSplit = row.splitFactor !== null && row.splitFactor !== 1;
    const reason =
      close !== null && close <= 0
        ? `a close of ${close}`
        : close !== null && before !== undefined && !hasSplit && isJump(close / before)
          ? `${before} to ${close} in one trading day without a split`
          : null;
    if (reason !== null) {
      const subject = `${row.ticker} ${row.date}`;
      judged.doubts.push({
        check: close !== null && close <= 0 ? "sign" : "outlier",
        subject,
        reason,
        table: "sharePrices",
        row,
      });
    } else judged.plausible.sharePrices.push(row);
    if (close !== null && close > 0) lastClose.set(row.ticker, close);
  }
}

function isJump(ratio: number): boolean {
  return ratio > SHARE_JUMP || ratio < 1 / SHARE_JUMP;
}

function judgeRecords(rows: readonly RecordRow[], judged: Judged): void {
  for (const row of rows) {
    const reason = recordDoubt(row);
    if (reason === null) judged.plausible.records.push(row);
    else {
      const subject = `${row.kind} ${row.key}`;
      judged.doubts.push({ check: "outlier", subject, reason, table: "records", row });
    }
  }
}

function recordDoubt({ content }: RecordRow): string | null {
  if ("usdPerAcceleratorHour" in content) {
    const price = content.usdPerAcceleratorHour;
    return price > 0 && price <= HIGHEST_USD_PER_ACCELERATOR_HOUR
      ? null
      : `${price} USD per accelerator-hour is outside 0 to ${HIGHEST_USD_PER_ACCELERATOR_HOUR}`;
  }
  if ("inputUsdPerMtok" in content) {
    const dearest = Math.max(content.inputUsdPerMtok ?? 0, content.outputUsdPerMtok ?? 0);
    return dearest <= HIGHEST_USD_PER_MTOK
      ? null
      : `${dearest} USD per million tokens is above ${HIGHEST_USD_PER_MTOK}: perhaps a price per thousand`;
  }
  return null;
}

function groupBySeries(rows: readonly ObservationRow[]): Map<string, ObservationRow[]> {
  const groups = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const group = groups.get(row.seriesId);
    if (group) group.push(row);
    else groups.set(row.seriesId, [row]);
  }
  return groups;
}
