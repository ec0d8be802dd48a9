import "server-only";
import { createHash } from "node:crypto";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import type { FilingRow } from "@/lib/sources/filing-row";
import type { ParsedBatch, RejectedRow } from "@/lib/sources/parsed-batch";
import type { PriceRow } from "@/lib/sources/price-row";
import { withoutKeys } from "@/lib/sources/without-keys";
import { filingFactRow } from "./filing-fact-row";
import { failRun, finishRun, startRun, type RunOrigin } from "./ingest-run";
import { refusalOfPrice } from "./judge-price";
import { storeFilings, tickerOfCik, type FilingFactRow } from "./store-filings";
import { contradictionMessage, storePrices } from "./store-prices";

const QUOTED_CHARACTERS = 500; // of a payload that was not understood

export type IngestPayload = {
  bytes: Uint8Array;
  sourceUrl: string;
  retrievedAt: string;
  /** When the world could know its prices. Filings carry their own date. */
  knownAt: string;
};

export type IngestRequest = {
  sourceId: string;
  origin: RunOrigin;
  parse: (bytes: Uint8Array) => ParsedBatch<SourceRow>;
  /** One at a time, so that one is in memory; an AppError stands for a part that could not be had. */
  payloads: () => AsyncIterable<IngestPayload | AppError>;
  now: () => string;
};

export type IngestResult = {
  runId: number;
  sourceId: string;
  status: "succeeded" | "partial" | "failed";
  storedCount: number;
  unchangedCount: number;
  rejectedCount: number;
  message: string | null;
};

type SourceRow = PriceRow | FilingRow;
type PayloadOrigin = Omit<IngestPayload, "bytes">;
type Parsed = {
  understood: { origin: PayloadOrigin; rows: SourceRow[] }[];
  rejected: RejectedRow[];
  payloadSha256: string;
};

/**
 * One run of one source: fetch, parse, judge, append. Rows and the run's result are committed together or not at all.
 * A dead or changed source gives a `failed` result, so that other sources go on; a payload that is not understood beside
 * others that are is one rejected row. What is not an AppError fails the run and is thrown.
 */
export async function runIngest(database: Database, request: IngestRequest): Promise<IngestResult> {
  const { sourceId, origin, now } = request;
  const runId = await startRun(database, { sourceId, origin, startedAt: now(), payloadSha256: null });
  try {
    const parsed = await parseAll(request);
    return await database.transaction((transaction) => storeAll(transaction, request, runId, parsed));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await failRun(database, runId, now(), message);
    if (!(error instanceof AppError)) throw error;
    return {
      runId,
      sourceId,
      status: "failed",
      storedCount: 0,
      unchangedCount: 0,
      rejectedCount: 0,
      message,
    };
  }
}

/** @throws {AppError} the first payload's error when none was understood. */
async function parseAll({ payloads, parse }: IngestRequest): Promise<Parsed> {
  const parsed: Parsed = { understood: [], rejected: [], payloadSha256: "" };
  const hash = createHash("sha256");
  let firstError: AppError | null = null;
  for await (const payload of payloads()) {
    if (payload instanceof AppError) {
      firstError ??= payload;
      parsed.rejected.push({ reason: payload.message, raw: null });
      continue;
    }
    const { bytes, ...origin } = payload;
    hash.update(bytes);
    try {
      const batch = parse(bytes);
      for (const row of batch.rejected) parsed.rejected.push(row);
      parsed.understood.push({ origin, rows: acceptedRows(batch.rows, parsed.rejected) });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      firstError ??= error;
      parsed.rejected.push({ reason: error.message, raw: quote(bytes) });
    }
  }
  if (parsed.understood.length === 0 && firstError !== null) throw firstError;
  return { ...parsed, payloadSha256: hash.digest("hex") };
}

function acceptedRows(rows: readonly SourceRow[], rejected: RejectedRow[]): SourceRow[] {
  return rows.filter((row) => {
    const reason = isFiling(row) ? null : refusalOfPrice(row);
    if (reason !== null) rejected.push({ reason, raw: row });
    return reason === null;
  });
}

async function storeAll(
  transaction: Database,
  request: IngestRequest,
  runId: number,
  parsed: Parsed,
): Promise<IngestResult> {
  const { sourceId, now } = request;
  let storedCount = 0;
  let unchangedCount = 0;
  let contradictedCount = 0;
  for (const { origin, rows } of parsed.understood) {
    const prices = await storePrices(transaction, rows.filter(isPrice), {
      sourceId,
      ingestRunId: runId,
      knownAt: origin.knownAt,
      retrievedAt: origin.retrievedAt,
      evidence: "reported",
    });
    const facts = await filingFacts(transaction, rows.filter(isFiling), { sourceId, runId, origin });
    const filings = await storeFilings(transaction, facts);
    storedCount += prices.storedCount + filings.storedCount;
    unchangedCount += prices.unchangedCount + filings.unchangedCount;
    contradictedCount += prices.contradictedCount;
  }
  const message = contradictionMessage(contradictedCount);
  const { rejected, payloadSha256 } = parsed;
  const counts = { storedCount, unchangedCount };
  await finishRun(transaction, runId, { ...counts, rejected, finishedAt: now(), message, payloadSha256 });
  const status = rejected.length > 0 ? "partial" : "succeeded";
  return { runId, sourceId, status, ...counts, rejectedCount: rejected.length, message };
}

async function filingFacts(
  database: Database,
  rows: readonly FilingRow[],
  from: { sourceId: string; runId: number; origin: PayloadOrigin },
): Promise<FilingFactRow[]> {
  const tickers = new Map<string, string>();
  for (const { cik } of rows) if (!tickers.has(cik)) tickers.set(cik, await tickerOfCik(database, cik));
  return rows.map((row) =>
    filingFactRow(row, {
      ticker: tickers.get(row.cik) ?? row.cik,
      sourceId: from.sourceId,
      sourceUrl: from.origin.sourceUrl,
      retrievedAt: from.origin.retrievedAt,
      ingestRunId: from.runId,
    }),
  );
}

function isFiling(row: SourceRow): row is FilingRow {
  return "cik" in row;
}

function isPrice(row: SourceRow): row is PriceRow {
  return !isFiling(row);
}

/** Start of a payload that was not understood, without a key its publisher may have echoed. */
function quote(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 2 * QUOTED_CHARACTERS));
  return withoutKeys(start).slice(0, QUOTED_CHARACTERS);
}
