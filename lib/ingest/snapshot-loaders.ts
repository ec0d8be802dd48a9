import "server-only";
import { getTableColumns, sql, type SQL } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { z } from "zod";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { assumption } from "@/db/schema/assumption";
import { company } from "@/db/schema/company";
import { operatingPoint } from "@/db/schema/operating-point";
import { powerPricePart } from "@/db/schema/power-price-part";
import { scenarioCorrelation } from "@/db/schema/scenario-correlation";
import { scenarioParameter } from "@/db/schema/scenario-parameter";
import type { PriceRow } from "@/lib/sources/price-row";
import { usdPerMwhFromCentsPerKwh } from "@/lib/units/electricity-price";
import { groupBy } from "./group-by";
import { observationOfPrice } from "./observation-row";
import { parseSnapshotRows } from "./snapshot-csv";
import { finishLoad, startLoad } from "./snapshot-load";
import {
  aiRevenueRow,
  assumptionRow,
  companyRow,
  filingRow,
  operatingPointRow,
  powerPricePartRow,
  priceRow,
  scenarioCorrelationRow,
  scenarioParameterRow,
} from "./snapshot-row-schemas";
import { storeFilings, type FilingFactRow } from "./store-filings";
import { contradictionMessage, storeObservations } from "./store-observations";

export async function loadPrices(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, priceRow);
  for (const [sourceId, ofSource] of groupBy(rows, (row) => row.source)) {
    const runId = await startLoad(database, sourceId, loadedAt);
    let storedCount = 0;
    let unchangedCount = 0;
    let contradictedCount = 0;
    for (const [knownAt, vintage] of groupBy(ofSource, (row) => row.known_at)) {
      const observed = vintage.map((row) => observationOfPrice(sourceId, monthlyPrice(row)));
      const counts = await storeObservations(database, observed, {
        sourceId,
        ingestRunId: runId,
        knownAt,
        retrievedAt: vintage[0]?.retrieved_at ?? knownAt,
      });
      storedCount += counts.storedCount;
      unchangedCount += counts.unchangedCount;
      contradictedCount += counts.contradictedCount;
    }
    const message = contradictionMessage(contradictedCount);
    await finishLoad(database, runId, { storedCount, unchangedCount }, loadedAt, message);
  }
}

function monthlyPrice(row: z.infer<typeof priceRow>): PriceRow {
  const [year = 0, month = 0] = row.month.split("-").map(Number);
  return {
    zone: row.zone,
    marketType: row.market_type,
    intervalStart: new Date(Date.UTC(year, month - 1, 1)).toISOString(),
    intervalEnd: new Date(Date.UTC(year, month, 1)).toISOString(),
    price: row.price,
    currency: row.currency,
    unit: row.unit,
    ...(row.unit === "cents/kWh" && row.currency === "USD"
      ? { priceUsdPerMwh: usdPerMwhFromCentsPerKwh(row.price) }
      : {}),
    partial: row.partial === "true",
  };
}

export async function loadFilings(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, filingRow);
  for (const [sourceId, ofSource] of groupBy(rows, (row) => row.source)) {
    const runId = await startLoad(database, sourceId, loadedAt);
    const facts = ofSource.map((row): FilingFactRow => ({
      ticker: row.company,
      cik: row.cik,
      concept: row.concept,
      tag: row.tag,
      fiscalPeriod: row.fiscal_period,
      calendarQuarter: row.calendar_quarter,
      periodKey: row.calendar_quarter ?? `${row.period_start}/${row.period_end}`,
      periodStart: row.period_start,
      periodEnd: row.period_end,
      value: row.value,
      unit: row.unit,
      filedAt: row.filed_at ?? row.retrieved_at, // an extract without filing dates is known from the day it was read
      accession: row.accession,
      method: row.method,
      evidence: row.evidence,
      sourceId,
      sourceUrl: row.source_url,
      retrievedAt: row.retrieved_at,
      ingestRunId: runId,
    }));
    const counts = await storeFilings(database, facts);
    await finishLoad(database, runId, counts, loadedAt);
  }
}

export async function loadAiRevenue(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, aiRevenueRow);
  const ingestRunId = await startLoad(database, "ai-revenue", loadedAt);
  await database.delete(aiRevenuePoint); // statements have no vintages: the file is the list
  await database.insert(aiRevenuePoint).values(
    rows.map((row) => ({
      statedOn: row.date,
      company: row.company,
      metric: row.metric,
      valueUsd: row.value_usd,
      type: row.type,
      basis: row.basis,
      grossNet: row.gross_net,
      sourceTitle: row.source_title,
      sourceUrl: row.source_url,
      confidence: row.confidence,
      notes: row.notes,
      ingestRunId,
    })),
  );
  await finishLoad(database, ingestRunId, { storedCount: rows.length, unchangedCount: 0 }, loadedAt);
}

export async function loadAssumptions(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, assumptionRow);
  await database
    .insert(assumption)
    .values(rows)
    .onConflictDoUpdate({ target: assumption.id, set: excludedColumns(assumption) });
  await recordLoad(database, "cost-assumptions", rows.length, loadedAt);
}

export async function loadScenarioParameters(
  database: Database,
  text: string,
  loadedAt: string,
): Promise<void> {
  const rows = parseSnapshotRows(text, scenarioParameterRow);
  await database
    .insert(scenarioParameter)
    .values(rows)
    .onConflictDoUpdate({ target: scenarioParameter.key, set: excludedColumns(scenarioParameter) });
  await recordLoad(database, "scenario-parameters", rows.length, loadedAt);
}

export async function loadScenarioCorrelations(
  database: Database,
  text: string,
  loadedAt: string,
): Promise<void> {
  const rows = parseSnapshotRows(text, scenarioCorrelationRow);
  await database.delete(scenarioCorrelation); // the file is the list
  await database.insert(scenarioCorrelation).values(rows);
  await recordLoad(database, "scenario-correlations", rows.length, loadedAt);
}

export async function loadOperatingPoints(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, operatingPointRow);
  await database
    .insert(operatingPoint)
    .values(rows)
    .onConflictDoUpdate({ target: operatingPoint.id, set: excludedColumns(operatingPoint) });
  await recordLoad(database, "operating-points", rows.length, loadedAt);
}

export async function loadCompanies(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, companyRow);
  await database.delete(company); // a company that left the list must not stay
  await database.insert(company).values(rows);
  await recordLoad(database, "companies", rows.length, loadedAt);
}

export async function loadPowerPriceParts(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, powerPricePartRow);
  await database.delete(powerPricePart); // the file is the list
  await database.insert(powerPricePart).values(rows);
  await recordLoad(database, "power-price-parts", rows.length, loadedAt);
}

/** A file without vintages replaces what was there: its run says how many rows it brought. */
async function recordLoad(
  database: Database,
  sourceId: string,
  rowCount: number,
  loadedAt: string,
): Promise<void> {
  const id = await startLoad(database, sourceId, loadedAt);
  await finishLoad(database, id, { storedCount: rowCount, unchangedCount: 0 }, loadedAt);
}

/** `set` of an upsert that takes every column from the incoming row. */
function excludedColumns(table: PgTable): Record<string, SQL> {
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).map(([property, column]) => [
      property,
      sql.raw(`excluded."${column.name}"`),
    ]),
  );
}
