import "server-only";
import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { snapshotFile } from "@/db/schema/snapshot-file";
import { source } from "@/db/schema/source";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { loadFrozenForecasts } from "./load-frozen-forecasts";
import { loadIndicators } from "./load-indicators";
import { loadPublishedRecords } from "./load-published-records";
import { loadVendorCustomers, loadVendorExposures, loadVendorLinks } from "./load-vendor-statements";
import { loadHardwareConstants, loadRegionFacts } from "./load-vintages";
import { readSnapshotFile } from "./snapshot-csv";
import {
  loadAiRevenue,
  loadAssumptions,
  loadCompanies,
  loadFilings,
  loadOperatingPoints,
  loadPowerPriceParts,
  loadPrices,
  loadScenarioCorrelations,
  loadScenarioParameters,
} from "./snapshot-loaders";

const SNAPSHOT_LOCK_KEY = 7_301_947; // any constant

const loaders: Record<string, (database: Database, text: string, loadedAt: string) => Promise<void>> = {
  "electricity-prices.csv": loadPrices,
  "companies.csv": loadCompanies,
  "filings.csv": loadFilings,
  "filings-extracts.csv": loadFilings,
  "frozen-forecasts.csv": loadFrozenForecasts,
  "indicators.csv": loadIndicators,
  "published-records.jsonl": loadPublishedRecords,
  "ai-revenue.csv": loadAiRevenue,
  "assumptions.csv": loadAssumptions,
  "scenario-assumptions.csv": loadAssumptions,
  "scenario-parameters.csv": loadScenarioParameters,
  "scenario-correlations.csv": loadScenarioCorrelations,
  "operating-points.csv": loadOperatingPoints,
  "power-price-parts.csv": loadPowerPriceParts,
  "region-facts.csv": loadRegionFacts,
  "hardware-constants.csv": loadHardwareConstants,
  "vendor-exposures.csv": loadVendorExposures,
  "vendor-customers.csv": loadVendorCustomers,
  "vendor-links.csv": loadVendorLinks,
};

/**
 * Brings the bundled figures into the database, each file in one transaction, only where its content is new.
 * Figures ingested later stay: observations and filings are appended as vintages.
 */
export async function loadSnapshot(database: Database, folder: string, loadedAt: string): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockSnapshot(transaction);
    for (const description of sourceCatalogue) {
      await transaction
        .insert(source)
        .values(description)
        .onConflictDoUpdate({ target: source.id, set: description });
    }
  });
  for (const [name, load] of Object.entries(loaders)) {
    const { text, sha256 } = await readSnapshotFile(folder, name);
    await database.transaction(async (transaction) => {
      await lockSnapshot(transaction);
      const [known] = await transaction.select().from(snapshotFile).where(eq(snapshotFile.name, name));
      if (known?.sha256 === sha256) return;
      await load(transaction, text, loadedAt);
      await transaction
        .insert(snapshotFile)
        .values({ name, sha256, loadedAt })
        .onConflictDoUpdate({ target: snapshotFile.name, set: { sha256, loadedAt } });
    });
  }
}

/** Instances that start together on one PostgreSQL load one after the other; the lock ends with the transaction. */
async function lockSnapshot(transaction: Database): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${SNAPSHOT_LOCK_KEY})`);
}
