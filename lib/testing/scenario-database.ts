import { readFileSync } from "node:fs";
import type { Database } from "@/db/database";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import {
  loadAssumptions,
  loadCompanies,
  loadFilings,
  loadOperatingPoints,
  loadPrices,
  loadScenarioParameters,
} from "@/lib/ingest/snapshot-loaders";
import { loadHardwareConstants, loadRegionFacts } from "@/lib/ingest/load-vintages";
import { openFilledDatabase } from "./filled-database";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";

const LOADED_AT = "2026-11-25T12:00:00.000Z";
const RETAIL_OF_TWO_ZONES = /^source,|^eia,US(-VA)?,retail-industrial,/;

/** The bundled figures that scenarios are computed from, and no others: a second instead of ten. */
export async function openScenarioDatabase(kind: OpenDatabase["kind"]): Promise<OpenDatabase> {
  if (kind === "pglite") return openFilledDatabase("scenario", loadScenarioFigures);
  const opened = await openTestDatabase(kind);
  await loadScenarioFigures(opened.database);
  return opened;
}

async function loadScenarioFigures(database: Database): Promise<void> {
  await database.insert(source).values([...sourceCatalogue]);
  const prices = snapshotText("electricity-prices.csv").split("\n");
  await loadPrices(database, prices.filter((line) => RETAIL_OF_TWO_ZONES.test(line)).join("\n"), LOADED_AT);
  await loadCompanies(database, snapshotText("companies.csv"), LOADED_AT);
  for (const name of ["filings.csv", "filings-extracts.csv"]) {
    await loadFilings(database, snapshotText(name), LOADED_AT);
  }
  for (const name of ["assumptions.csv", "scenario-assumptions.csv"]) {
    await loadAssumptions(database, snapshotText(name), LOADED_AT);
  }
  await loadScenarioParameters(database, snapshotText("scenario-parameters.csv"), LOADED_AT);
  await loadOperatingPoints(database, snapshotText("operating-points.csv"), LOADED_AT);
  await loadRegionFacts(database, snapshotText("region-facts.csv"), LOADED_AT);
  await loadHardwareConstants(database, snapshotText("hardware-constants.csv"), LOADED_AT);
}

function snapshotText(name: string): string {
  return readFileSync(new URL(`../../db/snapshot/${name}`, import.meta.url), "utf8");
}
