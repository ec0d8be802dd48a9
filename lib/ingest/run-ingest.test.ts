import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { count, eq, like } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { observation } from "@/db/schema/observation";
import { payload as payloadTable } from "@/db/schema/payload";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { AppError } from "@/lib/errors/app-error";
import { getCompanyFinancials } from "@/lib/queries/get-company-financials";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { listRejectedRows } from "@/lib/queries/list-rejected-rows";
import { parseEia } from "@/lib/sources/eia/parse-eia";
import type { FilingRow } from "@/lib/sources/filing-row";
import { payloadText } from "@/lib/sources/payload-text";
import { CAPEX, companyFacts, yearToDate } from "@/lib/sources/sec-edgar/company-facts.fixture";
import { parseCompanyFactsVintages } from "@/lib/sources/sec-edgar/parse-company-facts";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { requestCancel } from "./ingest-run";
import { folderArchive, type PayloadArchive } from "./payload-archive";
import { NOTHING_NEW, runIngest, type IngestPayload, type IngestRequest } from "./run-ingest";

describe.each(testDatabaseKinds)("runIngest on %s", (kind) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
  });
  afterAll(() => opened.close());

  const seriesOf = async (state: string, asOf?: string) =>
    (await getPriceSeries(opened.database, `eia:US-${state}:retail-industrial`, asOf)).points;
  const observationCount = async () =>
    (await opened.database.select({ rows: count() }).from(observation))[0]?.rows;
  const runOf = async (id: number) =>
    (await opened.database.select().from(ingestRun).where(eq(ingestRun.id, id)))[0];

  test("stores a payload as published, with its vintage and its run", async () => {
    const result = await runIngest(opened.database, eia([eiaPayload("VA", ["8.97"], "2026-03-01")]));
    expect(result).toMatchObject({
      status: "succeeded",
      storedCount: 1,
      unchangedCount: 0,
      rejectedCount: 0,
    });
    expect(await seriesOf("VA")).toEqual([
      {
        periodStart: "2024-01-01T00:00:00.000Z",
        periodEnd: "2024-02-01T00:00:00.000Z",
        value: 8.97,
        priceUsdPerMwh: expect.closeTo(89.7, 10), // 8.97 c/kWh x 10
        partial: false,
        knownAt: "2026-03-01T00:00:00.000Z",
        retrievedAt: "2026-03-01T00:00:00.000Z",
        evidence: "reported",
      },
    ]);
    expect(await runOf(result.runId)).toMatchObject({
      status: "succeeded",
      storedCount: 1,
      payloadSha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("the same payload again, also later, adds no row", async () => {
    await runIngest(opened.database, eia([eiaPayload("TX", ["5.1", "5.2"], "2026-03-01")]));
    const before = await observationCount();
    for (const day of ["2026-03-01", "2026-04-01"]) {
      const again = await runIngest(opened.database, eia([eiaPayload("TX", ["5.1", "5.2"], day)]));
      expect(again).toMatchObject({ status: "succeeded", storedCount: 0, unchangedCount: 2 });
    }
    expect(await observationCount()).toBe(before);
  });

  test("a revision is a new vintage; each instant sees what was known then", async () => {
    await runIngest(opened.database, eia([eiaPayload("OH", ["7", "8"], "2026-03-01")]));
    const revised = await runIngest(opened.database, eia([eiaPayload("OH", ["7", "9"], "2026-05-01")]));
    expect(revised).toMatchObject({ storedCount: 1, unchangedCount: 1 });
    await runIngest(opened.database, eia([eiaPayload("OH", ["7", "8"], "2026-07-01")])); // revised back
    const valuesAt = async (asOf?: string) => (await seriesOf("OH", asOf)).map(({ value }) => value);
    expect(await valuesAt("2026-02-28T23:59:59.999Z")).toEqual([]);
    expect(await valuesAt("2026-03-01T00:00:00.000Z")).toEqual([7, 8]);
    expect(await valuesAt("2026-04-30T23:59:59.999Z")).toEqual([7, 8]);
    expect(await valuesAt("2026-05-01T00:00:00.000Z")).toEqual([7, 9]);
    expect(await valuesAt()).toEqual([7, 8]);
  });

  test("an older vintage that arrives late goes where it belongs", async () => {
    await runIngest(opened.database, eia([eiaPayload("NY", ["6"], "2026-06-01")]));
    await runIngest(opened.database, eia([eiaPayload("NY", ["5"], "2026-02-01")]));
    expect((await seriesOf("NY")).map(({ value }) => value)).toEqual([6]);
    expect((await seriesOf("NY", "2026-05-01T00:00:00Z")).map(({ value }) => value)).toEqual([5]);
  });

  test("a value that contradicts its own vintage is counted and not stored", async () => {
    await runIngest(opened.database, eia([eiaPayload("WA", ["4"], "2026-03-01")]));
    const other = await runIngest(opened.database, eia([eiaPayload("WA", ["5"], "2026-03-01")]));
    expect(other).toMatchObject({ storedCount: 0, unchangedCount: 0 });
    expect(other.message).toMatch(/^1 rows contradict/);
    expect((await seriesOf("WA")).map(({ value }) => value)).toEqual([4]);
  });

  test("what is not understood is kept with its reason beside what is", async () => {
    const garbage: IngestPayload = {
      ...eiaPayload("FL", [], "2026-03-01"),
      bytes: bytes('{"half\u0000 a payl'),
    };
    const unreachable = new AppError("SOURCE_UNAVAILABLE", "api.eia.gov: HTTP 503");
    const request = eia([eiaPayload("FL", ["6.5", "NM"], "2026-03-01"), garbage, unreachable]);
    const result = await runIngest(opened.database, request);
    expect(result).toMatchObject({ status: "partial", storedCount: 1, rejectedCount: 3 });
    const rejected = (await listRejectedRows(opened.database, { limit: 50, offset: 0 })).filter(
      ({ ingestRunId }) => ingestRunId === result.runId,
    );
    expect(rejected).toHaveLength(3);
    expect(rejected.every(({ reason }) => reason !== "")).toBe(true);
    expect(rejected.map(({ raw }) => raw)).toContain('{"half a payl'); // without the NUL no database stores
    expect((await seriesOf("FL")).map(({ value }) => value)).toEqual([6.5]);
  });

  test("a key that the publisher echoed is not stored", async () => {
    const echoing: IngestPayload = {
      ...eiaPayload("ID", [], "2026-03-01"),
      bytes: bytes('{"request":{"params":{"api_key":"S3CRET"}},"response":{"id":"retail-sales"}}'),
    };
    const result = await runIngest(opened.database, eia([eiaPayload("ID", ["6"], "2026-03-01"), echoing]));
    const stored = await listRejectedRows(opened.database, { limit: 50, offset: 0 });
    const kept = stored.find(({ ingestRunId }) => ingestRunId === result.runId);
    expect(JSON.stringify(kept)).toContain("api_key removed");
    expect(JSON.stringify(stored)).not.toContain("S3CRET");
  });

  test("a dead source fails its run and says why; nothing is thrown", async () => {
    const dead: IngestRequest = {
      ...eia([]),
      parts: [
        {
          part: "all",
          // oxlint-disable-next-line require-yield -- it fails before it has anything to yield
          payloads: async function* () {
            throw new AppError("SOURCE_UNAVAILABLE", "api.eia.gov/v2: no answer");
          },
        },
      ],
    };
    const result = await runIngest(opened.database, dead);
    expect(result).toMatchObject({ status: "failed", message: "api.eia.gov/v2: no answer" });
    expect(await runOf(result.runId)).toMatchObject({ status: "failed", finishedAt: expect.any(String) });
  });

  test("a payload in another unit is refused whole: a series has one unit", async () => {
    await runIngest(opened.database, eia([eiaPayload("GA", ["6"], "2026-03-01")]));
    const before = await observationCount();
    const inEuro: IngestRequest = {
      ...eia([eiaPayload("GA", ["7", "8"], "2026-04-01")]),
      parse: (payload) => {
        const { rows, rejected } = parseEia(payloadText(payload));
        const euroRows = rows
          .filter((row) => "price" in row)
          .map(({ priceUsdPerMwh: _usd, ...row }) => ({ ...row, currency: "EUR" }));
        return { rows: euroRows, rejected };
      },
    };
    const result = await runIngest(opened.database, inEuro);
    expect(result.status).toBe("failed");
    expect(result.message).toMatch(/eia:US-GA:retail-industrial is in USD .* the payload has EUR/);
    expect(await observationCount()).toBe(before);
  });

  test("a payload whose rows cannot all be written leaves none of them; the ones before it stay", async () => {
    const before = await observationCount();
    const request = eia([
      eiaPayload("AZ", ["6"], "2026-03-01"),
      { ...eiaPayload("AZ", ["6.5", "7"], "2026-04-01"), knownAt: "no date" },
    ]);
    await expect(runIngest(opened.database, request)).rejects.toThrow(/Failed query/);
    expect(await observationCount()).toBe((before ?? 0) + 1);
    const failed = await opened.database
      .select()
      .from(ingestRun)
      .where(like(ingestRun.message, "Failed query%"));
    expect(failed).toMatchObject([{ status: "failed", storedCount: 1 }]);
  });

  test("a second run of a source is refused while the first is at work", async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const slow: IngestRequest = {
      ...eia([]),
      parts: [
        {
          part: "slow",
          payloads: async function* () {
            await waiting;
            yield eiaPayload("MN", ["6"], "2026-03-01");
          },
        },
      ],
    };
    const first = runIngest(opened.database, slow);
    await vi.waitFor(async () => {
      const running = await opened.database.select().from(ingestRun).where(eq(ingestRun.status, "running"));
      expect(running).toHaveLength(1);
    });
    await expect(
      runIngest(opened.database, eia([eiaPayload("MN", ["6"], "2026-03-01")])),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    goOn();
    expect((await first).status).toBe("succeeded");
  });

  test("a back-fill goes on behind its last finished part; asked again when done, it asks for everything", async () => {
    const asked: string[] = [];
    let isDown = true;
    const backfill: IngestRequest = {
      ...eia([]),
      window: "2024-01-01/2024-03-31",
      parts: ["2024-01", "2024-02", "2024-03"].map((part, index) => ({
        part,
        payloads: async function* () {
          asked.push(part);
          if (index === 1 && isDown) yield new AppError("SOURCE_UNAVAILABLE", "api.eia.gov: HTTP 503");
          else yield eiaPayload(["KY", "LA", "ME"][index] ?? "", ["6"], "2026-03-01");
        },
      })),
    };
    const first = await runIngest(opened.database, backfill);
    expect(first).toMatchObject({ status: "partial", storedCount: 2 });
    await opened.database.update(ingestRun).set({ status: "failed" }).where(eq(ingestRun.id, first.runId)); // killed
    isDown = false;
    const second = await runIngest(opened.database, backfill);
    expect(asked).toEqual(["2024-01", "2024-02", "2024-03", "2024-02"]);
    expect(second).toMatchObject({ status: "succeeded", storedCount: 1 });
    expect(await runOf(second.runId)).toMatchObject({ partCount: 3, partDoneCount: 3 });
    const third = await runIngest(opened.database, backfill);
    expect(asked).toHaveLength(7);
    expect(third).toMatchObject({ storedCount: 0, unchangedCount: 3 });
  });

  test("parts of long ago are asked for again", async () => {
    const asked: string[] = [];
    const at = (now: string): IngestRequest => ({
      ...eia([]),
      window: "2023-01-01/2023-02-28",
      now: () => now,
      parts: ["2023-01", "2023-02"].map((part) => ({
        part,
        payloads: async function* () {
          asked.push(part);
          yield eiaPayload("NV", ["6"], "2026-03-01");
        },
      })),
    });
    const first = await runIngest(opened.database, at("2026-11-01T08:00:00.000Z"));
    await opened.database.update(ingestRun).set({ status: "failed" }).where(eq(ingestRun.id, first.runId));
    await runIngest(opened.database, at("2026-11-01T12:00:00.000Z"));
    expect(asked).toEqual(["2023-01", "2023-02", "2023-01", "2023-02"]);
  });

  test("lists that have nothing new beside one that is down are a partial answer, not a failure", async () => {
    const request: IngestRequest = {
      ...eia([]),
      parts: [
        { part: "unchanged", payloads: () => each([NOTHING_NEW]) },
        {
          part: "down",
          payloads: () => each([new AppError("SOURCE_UNAVAILABLE", "openrouter.ai: HTTP 503")]),
        },
      ],
    };
    expect(await runIngest(opened.database, request)).toMatchObject({ status: "partial", rejectedCount: 1 });
  });

  test("a run that was taken for dead ends, and stays failed", async () => {
    const request: IngestRequest = {
      ...eia([]),
      parts: [
        {
          part: "first",
          payloads: async function* () {
            yield eiaPayload("NM", ["6"], "2026-03-01");
            await opened.database
              .update(ingestRun)
              .set({ status: "failed", message: "the process ended before the run did" })
              .where(eq(ingestRun.status, "running"));
          },
        },
        { part: "second", payloads: () => each([eiaPayload("NC", ["6"], "2026-03-01")]) },
      ],
    };
    const { runId, status } = await runIngest(opened.database, request);
    expect(status).toBe("cancelled");
    expect(await runOf(runId)).toMatchObject({ status: "failed", storedCount: 1 });
  });

  test("a run is stopped between payloads when somebody asks; what was committed stays", async () => {
    const cancelled: IngestRequest = {
      ...eia([]),
      parts: [
        { part: "first", payloads: () => each([eiaPayload("MD", ["6"], "2026-03-01")]) },
        {
          part: "second",
          payloads: async function* () {
            const [running] = await opened.database
              .select()
              .from(ingestRun)
              .where(eq(ingestRun.status, "running"));
            await requestCancel(opened.database, running?.id ?? 0);
            yield eiaPayload("MA", ["6"], "2026-03-01");
          },
        },
        { part: "third", payloads: () => each([eiaPayload("MI", ["6"], "2026-03-01")]) },
      ],
    };
    const result = await runIngest(opened.database, cancelled);
    expect(result).toMatchObject({ status: "cancelled", storedCount: 2 });
    await expect(requestCancel(opened.database, result.runId)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(requestCancel(opened.database, 999_999)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("a publisher that is down is not asked for every part", async () => {
    let askedCount = 0;
    const down: IngestRequest = {
      ...eia([]),
      parts: Array.from({ length: 10 }, (_, index) => ({
        part: `part ${index}`,
        payloads: async function* () {
          askedCount += 1;
          yield new AppError("SOURCE_UNAVAILABLE", "api.eia.gov: HTTP 503");
        },
      })),
    };
    expect(await runIngest(opened.database, down)).toMatchObject({
      status: "failed",
      message: "api.eia.gov: HTTP 503",
    });
    expect(askedCount).toBe(3);
  });

  test("a payload is archived by its content, without the caller's key", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "joule-archive-"));
    const archive = folderArchive(folder);
    const keyed = eiaPayload("MT", ["6"], "2026-03-01");
    const text = new TextDecoder().decode(keyed.bytes);
    const echo = text.replace(
      '"apiVersion"',
      '"request":{"params":{"api_key":"ECHOED"}},"note":"S3CRET","apiVersion"',
    );
    const request = { ...eia([{ ...keyed, bytes: bytes(echo) }]), archive, secrets: ["S3CRET"] };
    const { runId } = await runIngest(opened.database, request);
    const [kept] = await opened.database
      .select()
      .from(payloadTable)
      .where(eq(payloadTable.ingestRunId, runId));
    const archived = new TextDecoder().decode((await archive.get(kept?.sha256 ?? "")) ?? new Uint8Array());
    expect(archived).toContain('"api_key":"removed"');
    expect(archived).not.toMatch(/ECHOED|S3CRET/);
    expect(createHash("sha256").update(archived).digest("hex")).toBe(kept?.sha256);
    rmSync(folder, { recursive: true });
  });

  test("a restated filing is a new row; the day it was filed is a day in UTC", async () => {
    const filed = (value: number, filedAt: string, accession: string) =>
      runIngest(opened.database, filings([{ ...capexOfQuarter, value, filedAt, accession }]));
    await filed(21_450_000_000.5, "2026-02-05", "0001018724-26-000004");
    await filed(21_450_000_000.5, "2026-05-01", "0001018724-26-000014"); // repeated as a comparative: no news
    await filed(21_000_000_000, "2026-08-01", "0001018724-26-000024");
    const valueAt = async (asOf: string) =>
      (await getCompanyFinancials(opened.database, "CIK0001018724", asOf)).figures;
    expect(await valueAt("2026-02-04T23:59:59.999Z")).toEqual([]);
    expect(await valueAt("2026-02-05T00:00:00.000Z")).toMatchObject([
      {
        value: 21_450_000_000.5,
        filedAt: "2026-02-05T00:00:00.000Z",
        evidence: "derived",
        sourceUrl: "https://www.sec.gov/Archives/edgar/data/1018724/000101872426000004/",
      },
    ]);
    expect(await valueAt("2026-07-31T00:00:00Z")).toMatchObject([{ value: 21_450_000_000.5 }]);
    expect(await valueAt("2026-08-01T00:00:00Z")).toMatchObject([{ value: 21_000_000_000 }]);
  });

  test("one answer of the SEC tells every day it covers, also before a restatement; again, it adds nothing", async () => {
    const original = yearToDate(2024, [10e9, 25e9, 45e9, 70e9]);
    const restated = original.map((fact) => ({ ...fact, val: fact.val + 1e9, filed: "2026-02-01" }));
    const text = companyFacts({ [CAPEX]: { USD: [...original, ...restated] } });
    const request = { ...filings([]), parse: () => parseCompanyFactsVintages(text) };
    // Four quarters and the year, then the first quarter and the year once more: the differences stayed the same.
    expect(await runIngest(opened.database, request)).toMatchObject({ storedCount: 7 });
    expect(await runIngest(opened.database, request)).toMatchObject({ storedCount: 0, unchangedCount: 7 });
    const firstQuarterAt = async (asOf: string) =>
      (await getCompanyFinancials(opened.database, "CIK0001234567", asOf)).figures.find(
        ({ calendarQuarter }) => calendarQuarter === "2024Q1",
      )?.value;
    expect(await firstQuarterAt("2024-06-01T00:00:00Z")).toBe(10e9);
    expect(await firstQuarterAt("2026-01-31T00:00:00Z")).toBe(10e9);
    expect(await firstQuarterAt("2026-02-01T00:00:00Z")).toBe(11e9);
  });
});

const capexOfQuarter: FilingRow = {
  cik: "0001018724",
  concept: "capex",
  tag: "PaymentsToAcquireProductiveAssets",
  periodStart: "2025-10-01",
  periodEnd: "2025-12-31",
  fiscalPeriod: "FY2025Q4",
  calendarQuarter: "2025Q4",
  value: 0,
  unit: "USD",
  filedAt: "",
  accession: null,
  method: "fy_minus_9m",
};

function eia(payloads: readonly (IngestPayload | AppError)[]): IngestRequest {
  return {
    sourceId: "eia",
    origin: "upload",
    parse: (payload) => parseEia(payloadText(payload)),
    parts: [{ part: "all", payloads: () => each(payloads) }],
    window: null,
    archive: noArchive,
    secrets: [],
    now: () => "2026-11-24T00:00:00.000Z",
  };
}

function filings(rows: FilingRow[]): IngestRequest {
  const at = "2026-11-24T00:00:00.000Z";
  const payload = {
    bytes: bytes("{}"),
    fileName: "CIK0001018724.json",
    sourceUrl: "https://data.sec.gov/",
    retrievedAt: at,
    knownAt: at,
  };
  return {
    sourceId: "sec-edgar",
    origin: "live",
    parse: () => ({ rows, rejected: [] }),
    parts: [{ part: "all", payloads: () => each([payload]) }],
    window: null,
    archive: noArchive,
    secrets: [],
    now: () => at,
  };
}

/** Industrial prices of one state, a month each from January 2024, in the publisher's format. */
function eiaPayload(stateid: string, prices: readonly string[], knownAt: string): IngestPayload {
  const data = prices.map((price, index) => ({
    period: `2024-0${index + 1}`,
    stateid,
    stateDescription: stateid,
    sectorid: "IND",
    sectorName: "industrial",
    price,
    "price-units": "cents per kilowatt-hour",
    sales: "1250.5",
    "sales-units": "million kilowatt hours",
  }));
  const response = { total: String(data.length), dateFormat: "YYYY-MM", frequency: "monthly", data };
  return {
    bytes: bytes(JSON.stringify({ response, apiVersion: "2.1.8" })),
    fileName: "retail-sales.json",
    sourceUrl: "https://api.eia.gov/v2/electricity/retail-sales/data/",
    retrievedAt: knownAt,
    knownAt,
  };
}

const noArchive: PayloadArchive = { put: async () => "0".repeat(64), get: async () => null };

async function* each<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
