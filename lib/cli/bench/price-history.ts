import { performance } from "node:perf_hooks";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { priceHistoryRequest } from "@/lib/contracts/price-history";
import { startRun } from "@/lib/ingest/ingest-run";
import { observationOfPrice } from "@/lib/ingest/observation-row";
import { storeObservations } from "@/lib/ingest/store-observations";
import type { PriceRow } from "@/lib/sources/price-row";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { getPriceHistory } from "@/lib/queries/get-price-history";
import { getPowerSeriesHead } from "@/lib/queries/list-power-series";
import type { Benchmark } from "./figure";
import { quantileOf } from "./quantile-of";

const HOURS_OF_FIVE_YEARS = 43_824; // 2021 to 2025
const ZONES = ["DE", "FR", "ES", "IT"] as const; // the measured one lies among others
const HOUR_MS = 3_600_000;
const KNOWN_AT = "2026-01-01T00:00:00.000Z";
const RUNS = 15;

type DatabaseKind = (typeof testDatabaseKinds)[number];

function hourlyPrices(zone: string): PriceRow[] {
  const firstMs = Date.UTC(2021, 0, 1);
  return Array.from({ length: HOURS_OF_FIVE_YEARS }, (_, index) => ({
    zone,
    marketType: "day-ahead",
    intervalStart: new Date(firstMs + index * HOUR_MS).toISOString(),
    intervalEnd: new Date(firstMs + (index + 1) * HOUR_MS).toISOString(),
    price: ((index * 7919) % 20_000) / 100 - 20, // -20 to 180, two decimals
    currency: "EUR",
    unit: "EUR/MWh",
  }));
}

/** From the query to the buckets of a chart, in the process that holds the database; median after one warm-up. */
function historyTime(kind: DatabaseKind): Benchmark {
  return {
    name: `five years of hourly prices, decimated to days, on ${kind}`,
    unit: "ms",
    budget: 60,
    async measure() {
      if (!testDatabaseKinds.includes(kind)) throw new Error(`${kind} is not installed here`);
      const { database, close } = await openTestDatabase(kind);
      try {
        await database.insert(source).values([...sourceCatalogue]);
        const run = { sourceId: "ember", origin: "upload" as const, startedAt: KNOWN_AT };
        const ingestRunId = await startRun(database, run);
        const vintage = { sourceId: "ember", ingestRunId, knownAt: KNOWN_AT, retrievedAt: KNOWN_AT };
        for (const zone of ZONES) {
          const rows = hourlyPrices(zone).map((row) => observationOfPrice("ember", row));
          await storeObservations(database, rows, vintage);
        }
        const head = await getPowerSeriesHead(database, `ember:${ZONES[1]}:day-ahead`);
        const request = priceHistoryRequest.parse({ points: 2000 });
        const times: number[] = [];
        for (let time = 0; time <= RUNS; time++) {
          const startedAt = performance.now();
          const { points } = await getPriceHistory(database, head, request);
          if (points.length !== HOURS_OF_FIVE_YEARS / 24) throw new Error(`${points.length} days`);
          if (time > 0) times.push(performance.now() - startedAt);
        }
        return quantileOf(times, 0.5);
      } finally {
        await close();
      }
    },
  };
}

export const priceHistoryTimes: readonly Benchmark[] = [historyTime("pglite"), historyTime("postgresql")];
