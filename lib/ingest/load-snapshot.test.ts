import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { count, eq } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { assumption } from "@/db/schema/assumption";
import { company } from "@/db/schema/company";
import { filingFact } from "@/db/schema/filing-fact";
import { hardwareConstant } from "@/db/schema/hardware-constant";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { operatingPoint } from "@/db/schema/operating-point";
import { powerPricePart } from "@/db/schema/power-price-part";
import { publishedRecord } from "@/db/schema/published-record";
import { regionFact } from "@/db/schema/region-fact";
import { scenarioCorrelation } from "@/db/schema/scenario-correlation";
import { scenarioParameter } from "@/db/schema/scenario-parameter";
import { vendorCustomer } from "@/db/schema/vendor-customer";
import { vendorExposure } from "@/db/schema/vendor-exposure";
import { vendorLink } from "@/db/schema/vendor-link";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { getHyperscalerYears } from "@/lib/queries/get-hyperscaler-years";
import { getLatestPrice } from "@/lib/queries/get-latest-price";
import { getSourceHealth } from "@/lib/queries/get-source-health";
import { listAiRevenue } from "@/lib/queries/list-ai-revenue";
import { constantInForce } from "@/lib/model/unit-cost/hardware-vintage";
import { regionFact as regionFactOf } from "@/lib/model/unit-cost/region-fact";
import { listHardwareConstants } from "@/lib/queries/list-hardware-constants";
import { listPowerRegions } from "@/lib/queries/list-power-regions";
import { listRegionFacts } from "@/lib/queries/list-region-facts";
import { loadSnapshot } from "./load-snapshot";

const snapshotFolder = fileURLToPath(new URL("../../db/snapshot", import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), "joule-snapshot-"));
const loadedAt = "2026-11-24T00:00:00.000Z";
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const tables: Record<string, PgTable> = {
  observation,
  company,
  filingFact,
  aiRevenuePoint,
  assumption,
  scenarioCorrelation,
  scenarioParameter,
  operatingPoint,
  publishedRecord,
  powerPricePart,
  regionFact,
  hardwareConstant,
  vendorExposure,
  vendorCustomer,
  vendorLink,
  ingestRun,
};

describe.each(testDatabaseKinds)("loadSnapshot on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    cpSync(snapshotFolder, copy, { recursive: true });
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  const rowCounts = async (): Promise<Record<string, number>> => {
    const counts: Record<string, number> = {};
    for (const [name, table] of Object.entries(tables)) {
      counts[name] = (await opened.database.select({ rows: count() }).from(table))[0]?.rows ?? 0;
    }
    return counts;
  };

  test("a file that breaks half-way leaves nothing of itself", async () => {
    const file = path.join(copy, "electricity-prices.csv");
    writeFileSync(
      file,
      `${readFileSync(file, "utf8")}eia,US,retail-commercial,2026-01,99,EUR,EUR/MWh,2026-06-01,2026-06-01,false\n`,
    );
    // The older vintage of the same file is written by then.
    await expect(loadSnapshot(opened.database, copy, loadedAt)).rejects.toThrow(/the payload has EUR/);
    expect(await rowCounts()).toMatchObject({ observation: 0, ingestRun: 0 });
  });

  test("brings every bundled row in once, also when two loads run together", async () => {
    await Promise.all([1, 2].map(() => loadSnapshot(opened.database, snapshotFolder, loadedAt)));
    const counts = await rowCounts();
    expect(counts).toMatchObject({
      company: lineCount("companies.csv"),
      observation: lineCount("electricity-prices.csv") + lineCount("indicators.csv"),
      filingFact: lineCount("filings.csv") + lineCount("filings-extracts.csv"),
      publishedRecord: entryCount("published-records.jsonl"),
      aiRevenuePoint: lineCount("ai-revenue.csv"),
      assumption: lineCount("assumptions.csv") + lineCount("scenario-assumptions.csv"),
      scenarioCorrelation: lineCount("scenario-correlations.csv"),
      scenarioParameter: lineCount("scenario-parameters.csv"),
      operatingPoint: lineCount("operating-points.csv"),
      powerPricePart: lineCount("power-price-parts.csv"),
      regionFact: lineCount("region-facts.csv"),
      hardwareConstant: lineCount("hardware-constants.csv"),
      vendorExposure: lineCount("vendor-exposures.csv"),
      vendorCustomer: lineCount("vendor-customers.csv"),
      vendorLink: lineCount("vendor-links.csv"),
    });
    await loadSnapshot(opened.database, snapshotFolder, "2026-11-25T00:00:00.000Z");
    expect(await rowCounts()).toEqual(counts);
  });

  test("what the pages ask for is there, as of a day and now", async () => {
    const virginia = await getLatestPrice(opened.database, "eia:US-VA:retail-industrial");
    expect(virginia.newest.periodEnd).toBe("2026-01-01T00:00:00.000Z");
    expect(virginia.trailingYearMeanUsdPerMwh).toBeCloseTo((virginia.trailingYearMean ?? 0) * 10, 9);
    const before = getLatestPrice(opened.database, "eia:US-VA:retail-industrial", "2026-02-26T00:00:00Z");
    await expect(before).rejects.toMatchObject({ code: "NOT_FOUND" });

    const regions = await listPowerRegions(opened.database);
    const germany = regions.find(({ zone }) => zone === "DE");
    expect(germany).toMatchObject({ currency: "EUR", newestPriceUsdPerMwh: null }); // no exchange rate is implied
    expect(await listPowerRegions(opened.database, "2014-01-01T00:00:00Z")).toEqual([]);

    const [capex2024, capex2030] = await getHyperscalerYears(opened.database, "capex", [2024, 2030]);
    expect(capex2024).toMatchObject({ missing: [], totalUsd: expect.any(Number) });
    expect(capex2030).toMatchObject({ totalUsd: null, evidence: "unresolved" });
    expect(capex2030?.missing).toHaveLength(20); // five companies, four quarters

    const health = await getSourceHealth(opened.database, "2026-02-28T00:00:00.000Z");
    expect(health.find(({ id }) => id === "eia")).toMatchObject({
      newestPeriodEnd: "2026-01-01T00:00:00.000Z",
      newestKnownAt: "2026-02-27T00:00:00.000Z",
      freshness: "fresh", // due 31 + 60 days after the newest month ended
      lastRun: { status: "succeeded", origin: "snapshot" },
    });
    const early = await getSourceHealth(opened.database, "2026-02-26T00:00:00.000Z");
    expect(early.find(({ id }) => id === "eia")).toMatchObject({ rowCount: 0, newestPeriodEnd: null });

    const all = await listAiRevenue(opened.database);
    const byThen = await listAiRevenue(opened.database, "2025-12-31T23:59:59Z");
    expect(byThen.length).toBeGreaterThan(0);
    expect(byThen.length).toBeLessThan(all.length);
    expect(byThen.every(({ statedOn }) => statedOn <= "2025-12-31")).toBe(true);
  });

  test("filed balances have no first day, and a fiscal year stands under its own days", async () => {
    const facts = await opened.database
      .select()
      .from(filingFact)
      .where(eq(filingFact.sourceId, "sec-edgar-secondary"));
    const cash = facts.find(({ cik, concept, periodEnd }) => {
      return cik === "0001730168" && concept === "cashAndInvestments" && periodEnd === "2026-08-02";
    });
    expect(cash).toMatchObject({
      method: "instant",
      periodStart: null,
      periodKey: "2026Q2",
    });
    const year = facts.find(
      ({ periodKey, concept }) => concept === "revenue" && periodKey === "2025-01-01/2025-12-31",
    );
    expect(year).toMatchObject({
      cik: "0000937966",
      unit: "EUR",
      calendarQuarter: null,
      fiscalPeriod: "FY2025",
    });
  });

  test("a newer file appends vintages and keeps the ones it corrects", async () => {
    const file = path.join(copy, "electricity-prices.csv");
    writeFileSync(
      file,
      `${headOf(file)}\neia,US,retail-commercial,2015-01,10.99,USD,cents/kWh,2026-06-01,2026-06-01,false\n`,
    );
    await loadSnapshot(opened.database, copy, loadedAt);
    expect((await rowCounts())["observation"]).toBe(
      lineCount("electricity-prices.csv") + lineCount("indicators.csv") + 1,
    );
  });

  test("a constant that changes is a row of its own: none that is stored can be rewritten", async () => {
    const file = path.join(copy, "hardware-constants.csv");
    const bundled = readFileSync(file, "utf8");
    const h100 = (value: string, knownAt: string) =>
      `h100,all-in-power,${value},kW,IT,${knownAt},InferenceX,https://github.com/SemiAnalysisAI/InferenceX-app,\n`;
    const before = await listHardwareConstants(opened.database);
    writeFileSync(file, `${headOf(file)}\n${h100("1.3", "2026-07-14")}`);
    await expect(loadSnapshot(opened.database, copy, loadedAt)).rejects.toThrow(
      /h100 all-in-power 2026-07-14 is 1\.37 in the database, 1\.3 in the file/,
    );
    expect(await listHardwareConstants(opened.database)).toEqual(before);

    writeFileSync(file, `${bundled}${h100("1.4", "2026-12-01")}`);
    await loadSnapshot(opened.database, copy, loadedAt);
    const power = async (asOf?: string) =>
      constantInForce(await listHardwareConstants(opened.database, asOf), "h100", "all-in-power");
    expect(await power()).toMatchObject({ value: 1.4, boundary: "IT" });
    expect(await power("2026-11-30T00:00:00Z")).toMatchObject({ value: 1.37, boundary: "IT" });
    expect(await power("2026-07-13T23:59:59Z")).toMatchObject({ value: 1.73, boundary: "utility" });
    expect(await power("2026-01-01T00:00:00Z")).toBeNull();
  });

  test("facts of regions stand from the day they were known, assumed climates at any time", async () => {
    const carbon = async (asOf?: string) =>
      regionFactOf(await listRegionFacts(opened.database, asOf), "US", "carbon-intensity")?.value;
    expect(await carbon()).toBe(369.5);
    expect(await carbon("2026-11-23T00:00:00Z")).toBeUndefined();
    const early = await listRegionFacts(opened.database, "2020-01-01T00:00:00Z");
    expect(regionFactOf(early, "US-TX", "mean-wet-bulb")?.verification).toBe("assumed");
  });
});

/** Entries of a file of JSON lines. */
function entryCount(name: string): number {
  return readFileSync(path.join(snapshotFolder, name), "utf8").trimEnd().split("\n").length;
}

function lineCount(name: string): number {
  const records: unknown[] = parse(readFileSync(path.join(snapshotFolder, name)), {
    columns: true,
    skip_empty_lines: true,
  });
  return records.length;
}

function headOf(file: string): string {
  return readFileSync(file, "utf8").split("\n")[0] ?? "";
}
