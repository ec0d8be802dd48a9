import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { sql } from "drizzle-orm";
import type { Database } from "@/db/database";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { runIngest } from "@/lib/ingest/run-ingest";
import type { PriceRow } from "@/lib/sources/price-row";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import type { Benchmark } from "./figure";

const ROW_COUNT = 200_000;
const ZONE_COUNT = 20;
const HOUR_MS = 3_600_000;
const MS_PER_SECOND = 1000;
const KNOWN_AT = "2026-01-01T00:00:00.000Z";

type DatabaseKind = (typeof testDatabaseKinds)[number];

function hourlyPrices(): PriceRow[] {
  const firstMs = Date.UTC(2015, 0, 1);
  return Array.from({ length: ROW_COUNT }, (_, index) => {
    const startMs = firstMs + Math.floor(index / ZONE_COUNT) * HOUR_MS;
    return {
      zone: `Z${index % ZONE_COUNT}`,
      marketType: "day-ahead",
      intervalStart: new Date(startMs).toISOString(),
      intervalEnd: new Date(startMs + HOUR_MS).toISOString(),
      price: ((index * 7919) % 20_000) / 100 - 20, // -20 to 180, two decimals
      currency: "EUR",
      unit: "EUR/MWh",
    };
  });
}

async function ingestMs(database: Database, rows: readonly PriceRow[]): Promise<number> {
  await database.insert(source).values([...sourceCatalogue]);
  const startedAt = performance.now();
  const { status, message } = await runIngest(database, {
    sourceId: "ember",
    origin: "upload",
    parse: () => ({ rows: [...rows], rejected: [] }),
    parts: [{ part: "all", payloads: onePayload }],
    window: null,
    archive: { put: async () => "", get: async () => null }, // the rows are parsed already: there is no payload
    secrets: [],
    now: () => KNOWN_AT,
  });
  if (status !== "succeeded") throw new Error(`the measured run ${status}: ${message ?? ""}`);
  return performance.now() - startedAt;
}

/** PostgreSQL's own COPY of the same rows into the emptied table, with its keys and indexes: the least that storing them takes. */
async function copyMs(database: Database, rows: readonly PriceRow[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "joule-copy-"));
  const file = path.join(folder, "rows.csv");
  const lines = rows.map((row) =>
    [
      `ember:${row.zone}:${row.marketType}`,
      row.intervalStart,
      row.intervalEnd,
      KNOWN_AT,
      KNOWN_AT,
      row.price,
      "",
      "f",
      "reported",
      1,
    ].join(","),
  );
  chmodSync(folder, 0o755); // the server reads it as another user
  writeFileSync(file, `${lines.join("\n")}\n`);
  try {
    await database.execute(sql`truncate observation`);
    const startedAt = performance.now();
    await database.execute(sql.raw(`copy observation from '${file}' with (format csv)`));
    return performance.now() - startedAt;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(
  kind: DatabaseKind,
  measure: (database: Database) => Promise<number>,
): Promise<number> {
  if (!testDatabaseKinds.includes(kind)) throw new Error(`${kind} is not installed here`);
  const { database, close } = await openTestDatabase(kind);
  try {
    return await measure(database);
  } finally {
    await close();
  }
}

function ingestTime(kind: DatabaseKind, budget: number): Benchmark {
  return {
    name: `200,000 price rows ingested on ${kind}`,
    unit: "s",
    budget,
    measure: () =>
      measured(kind, async (database) => (await ingestMs(database, hourlyPrices())) / MS_PER_SECOND),
  };
}

/** In one run, on one database, so that the machine's mood falls out of the ratio. */
const ratioToCopy: Benchmark = {
  name: "the same over COPY, postgresql",
  unit: "ratio",
  budget: 2,
  measure: () =>
    measured("postgresql", async (database) => {
      const rows = hourlyPrices();
      const ingest = await ingestMs(database, rows);
      return ingest / (await copyMs(database, rows));
    }),
};

async function* onePayload() {
  yield { bytes: new Uint8Array(), fileName: "", sourceUrl: "", retrievedAt: KNOWN_AT, knownAt: KNOWN_AT };
}

export const priceIngest: readonly Benchmark[] = [
  ingestTime("postgresql", 3),
  ratioToCopy,
  ingestTime("pglite", 6),
];
