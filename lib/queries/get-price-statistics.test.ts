import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { observation } from "@/db/schema/observation";
import { series } from "@/db/schema/series";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { priceHistoryRequest } from "@/lib/contracts/price-history";
import { startRun } from "@/lib/ingest/ingest-run";
import { observationOfPrice } from "@/lib/ingest/observation-row";
import { storeObservations } from "@/lib/ingest/store-observations";
import type { PriceRow } from "@/lib/sources/price-row";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { getPriceHistory } from "./get-price-history";
import { getPriceStatistics } from "./get-price-statistics";
import { getPowerSeriesHead } from "./list-power-series";

const HOUR_MS = 3_600_000;
const KNOWN_AT = "2025-10-01T13:00:00Z";

function price(startIso: string, hours: number, value: number, zone: string = "DE-LU"): PriceRow {
  const startMs = Date.parse(startIso);
  return {
    zone,
    marketType: "day-ahead",
    intervalStart: new Date(startMs).toISOString(),
    intervalEnd: new Date(startMs + hours * HOUR_MS).toISOString(),
    price: value,
    currency: "EUR",
    unit: "EUR/MWh",
  };
}

describe.each(testDatabaseKinds)("price statistics on %s", (kind) => {
  let opened: OpenDatabase;
  let runId: number;
  const idOf = (zone: string) => `ember:${zone}:day-ahead`;

  async function store(knownAt: string, rows: PriceRow[]): Promise<void> {
    const observed = rows.map((row) => observationOfPrice("ember", row));
    const vintage = { sourceId: "ember", ingestRunId: runId, knownAt, retrievedAt: knownAt };
    await storeObservations(opened.database, observed, vintage);
  }

  async function statistics(zone: string, request: { asOf?: string; above?: number } = {}) {
    const head = await getPowerSeriesHead(opened.database, idOf(zone), request.asOf);
    return getPriceStatistics(opened.database, head, request);
  }

  async function history(zone: string, request: Record<string, string>) {
    const head = await getPowerSeriesHead(opened.database, idOf(zone));
    return getPriceHistory(opened.database, head, priceHistoryRequest.parse(request));
  }

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
    runId = await startRun(opened.database, { sourceId: "ember", origin: "upload", startedAt: KNOWN_AT });
    await store(KNOWN_AT, [
      price("2025-09-30T21:00:00Z", 1, 100),
      price("2025-09-30T22:00:00Z", 1, -20),
      price("2025-10-01T00:00:00Z", 0.25, 40), // quarters of an hour weigh a quarter
      price("2025-10-01T00:15:00Z", 0.25, -4),
      price("2025-10-01T01:00:00Z", 1, 10),
    ]);
    await store("2025-10-05T13:00:00Z", [price("2025-10-01T01:00:00Z", 1, 16)]);
  });
  afterAll(() => opened.close());

  test("months are UTC, means weigh by hours, negative prices and gaps are counted", async () => {
    const { months, unit } = await statistics("DE-LU");
    expect(unit).toBe("EUR/MWh");
    expect(months).toEqual([
      {
        month: "2025-09",
        hourCount: 2,
        monthHourCount: 720, // 30 days
        gapCount: 2, // before 21:00 on the 30th, and its last hour
        priceCount: 2,
        isPartial: false,
        timeWeightedMeanPerMwh: 40, // (100 - 20) / 2
        loadWeightedMeanPerMwh: null,
        loadWeightedReason: "no-load-series",
        negativeIntervalCount: 1,
        negativeHourCount: 1,
        p05PerMwh: null,
        p50PerMwh: null,
        p95PerMwh: null,
        minPerMwh: -20,
        maxPerMwh: 100,
      },
      {
        month: "2025-10",
        hourCount: 1.5,
        monthHourCount: 744,
        gapCount: 2, // 00:30 to 01:00, and after 02:00
        priceCount: 3,
        isPartial: false,
        timeWeightedMeanPerMwh: expect.closeTo(25 / 1.5, 12), // (0.25 x 40 - 0.25 x 4 + 1 x 16) / 1.5 h
        loadWeightedMeanPerMwh: null,
        loadWeightedReason: "no-load-series",
        negativeIntervalCount: 1,
        negativeHourCount: 0.25,
        p05PerMwh: null,
        p50PerMwh: null,
        p95PerMwh: null,
        minPerMwh: -4,
        maxPerMwh: 40,
      },
    ]);
  });

  test("an earlier day sees the value known then", async () => {
    const { months } = await statistics("DE-LU", { asOf: "2025-10-02T00:00:00Z" });
    expect(months[1]?.timeWeightedMeanPerMwh).toBeCloseTo(19 / 1.5, 12); // 10 instead of 16
  });

  test("the duration curve starts at the spike, falls, and ends at 100 % of the hours", async () => {
    // Hours above: 100 for 1 of 3.5 h (28.6 %), 40 to 1.25 h (35.7 %), 16 to 2.25 h (64.3 %), -4 to 2.5 h (71.4 %), -20 to all.
    const { duration, above } = await statistics("DE-LU", { above: 15 });
    expect(duration).toEqual([
      { hoursPercent: 0, pricePerMwh: 100 },
      { hoursPercent: 29, pricePerMwh: 100 },
      { hoursPercent: 36, pricePerMwh: 40 },
      { hoursPercent: 65, pricePerMwh: 16 },
      { hoursPercent: 72, pricePerMwh: -4 },
      { hoursPercent: 100, pricePerMwh: -20 },
    ]);
    expect(above).toEqual({ pricePerMwh: 15, hourCount: 2.25, hourFraction: expect.closeTo(2.25 / 3.5, 12) });
  });

  test("quantiles weigh by hours: of 100 hours at 1 to 100, a twentieth is at or below 5", async () => {
    const start = Date.parse("2025-03-01T00:00:00Z");
    const rows = Array.from({ length: 100 }, (_, hour) =>
      price(new Date(start + hour * HOUR_MS).toISOString(), 1, hour + 1, "FR"),
    );
    await store(KNOWN_AT, rows);
    const { months } = await statistics("FR");
    expect(months).toMatchObject([
      { p05PerMwh: 5, p50PerMwh: 50, p95PerMwh: 95, hourCount: 100, gapCount: 1 },
    ]);
  });

  test("a month published beside its hours, and an hour beside its quarters, do not count twice", async () => {
    await store(KNOWN_AT, [
      price("2025-02-01T00:00:00Z", 672, 50, "AT"),
      price("2025-03-01T00:00:00Z", 744, 60, "AT"),
      price("2025-03-01T00:00:00Z", 1, 20, "AT"),
      ...[0, 15, 30, 45].map((minute) => price(`2025-03-01T01:${minute || "00"}:00Z`, 0.25, minute, "AT")),
      price("2025-03-01T01:00:00Z", 1, 99, "AT"),
    ]);
    const { months } = await statistics("AT");
    expect(months).toMatchObject([
      { month: "2025-02", hourCount: 672, timeWeightedMeanPerMwh: 50, gapCount: 0 },
      { month: "2025-03", hourCount: 2, timeWeightedMeanPerMwh: (20 + 22.5) / 2 }, // quarters: 0, 15, 30, 45
    ]);
  });

  test("a system operator's prices are weighted by its hourly demand, or say what is missing", async () => {
    await opened.database.insert(series).values({
      id: "eia:ERCO:D",
      sourceId: "eia",
      kind: "indicator",
      zone: "ERCO:D",
      marketType: "indicator",
      currency: "",
      unit: "megawatthours",
    });
    const loads = [30_000, 50_000].map((value, hour) => ({
      seriesId: "eia:ERCO:D",
      periodStart: `2025-05-01T0${hour}:00:00Z`,
      periodEnd: `2025-05-01T0${hour + 1}:00:00Z`,
      knownAt: KNOWN_AT,
      retrievedAt: KNOWN_AT,
      value,
      evidence: "reported" as const,
      ingestRunId: runId,
    }));
    await opened.database.insert(observation).values(loads);
    await store(KNOWN_AT, [
      price("2025-05-01T00:00:00Z", 1, 20, "ERCOT:HB_HUBAVG"),
      price("2025-05-01T01:00:00Z", 1, 60, "ERCOT:HB_HUBAVG"),
    ]);
    const whole = await statistics("ERCOT:HB_HUBAVG");
    // (20 x 30 + 60 x 50) / 80 = 45; by time it is 40.
    expect(whole.months).toMatchObject([
      { timeWeightedMeanPerMwh: 40, loadWeightedMeanPerMwh: 45, loadWeightedReason: null },
    ]);
    await store(KNOWN_AT, [price("2025-05-01T02:00:00Z", 1, 70, "ERCOT:HB_HUBAVG")]);
    const short = await statistics("ERCOT:HB_HUBAVG");
    expect(short.months).toMatchObject([
      { loadWeightedMeanPerMwh: null, loadWeightedReason: "load-incomplete" },
    ]);
  });

  test("a history keeps each bucket's lowest and highest price", async () => {
    const months = await history("DE-LU", { bucket: "month" });
    expect(months).toMatchObject({ bucket: "month", decimation: "mean, low and high of each bucket" });
    expect(months.points).toMatchObject([
      { start: "2025-09-01T00:00:00.000Z", meanPerMwh: 40, lowPerMwh: -20, highPerMwh: 100, priceCount: 2 },
      { start: "2025-10-01T00:00:00.000Z", lowPerMwh: -4, highPerMwh: 40, priceCount: 3 },
    ]);
    const days = await history("DE-LU", { points: "10", from: "2025-09", to: "2025-10" });
    expect(days.bucket).toBe("week"); // 61 days do not fit in 10 points
    expect(days.points.map(({ start }) => start)).toEqual(["2025-09-29T00:00:00.000Z"]); // a Monday
  });

  test("cents per kWh are answered per MWh, and one price a bucket is no decimation", async () => {
    const rows = [6.5, 7].map((cents, month) => ({
      ...price(`2025-0${month + 1}-01T00:00:00Z`, month === 0 ? 744 : 672, cents, "US-TX"),
      currency: "USD",
      unit: "cents/kWh",
    }));
    await store(KNOWN_AT, rows);
    const { unit, bucket, decimation, points } = await history("US-TX", {});
    expect({ unit, bucket, decimation }).toEqual({ unit: "USD/MWh", bucket: "month", decimation: "none" });
    expect(points.map(({ meanPerMwh }) => meanPerMwh)).toEqual([65, 70]);
  });

  test("what nobody delivered, and what is no price of energy, is named", async () => {
    await expect(getPowerSeriesHead(opened.database, "ember:XX:day-ahead")).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(getPowerSeriesHead(opened.database, "eia:ERCO:D")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      message: "eia:ERCO:D is in megawatthours, which is no price of energy.",
    });
    await expect(history("DE-LU", { from: "2025-10", to: "2025-09" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});
