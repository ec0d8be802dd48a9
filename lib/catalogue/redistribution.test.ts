import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { spotPrice } from "@/lib/ingest/sample-rows.fixture";
import { startRun } from "@/lib/ingest/ingest-run";
import { storeObservations } from "@/lib/ingest/store-observations";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { buildNamedChart, type ChartOrder } from "./build-named-chart";
import { chartOfId } from "./chart-catalogue";
import { chartOrReason } from "./describe-chart";

const WITHHELD = "entsoe:DE-LU:day-ahead";
const HOURS = 48;

/** Figures whose licence keeps them out of files, beside the bundled ones. */
describe("what may not be passed on", () => {
  let opened: OpenDatabase;
  let order: ChartOrder;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    const first = Date.parse("2026-01-01T00:00Z");
    const at = (hour: number) => new Date(first + hour * 3_600_000).toISOString();
    const rows = Array.from({ length: HOURS }, (_, hour) =>
      spotPrice({ periodStart: at(hour), periodEnd: at(hour + 1), value: hour % 7 === 0 ? -5 : 80 }),
    );
    const ingestRunId = await startRun(opened.database, {
      sourceId: "entsoe",
      origin: "live",
      startedAt: at(HOURS),
    });
    const vintage = { sourceId: "entsoe", ingestRunId, knownAt: at(HOURS), retrievedAt: at(HOURS) };
    await storeObservations(opened.database, rows, vintage);
    order = {
      database: opened.database,
      params: { zones: WITHHELD },
      locale: "en",
      way: "download",
      isPublicInstance: false,
      origin: "https://joule.example",
      compute: (work) => work(new AbortController().signal),
      wait: (work) => work,
    };
  });
  afterAll(() => opened.close());

  test.each(["power-price-history", "negative-hours", "duration-curve"])(
    "%s is drawn where it stays, and leaves as no file: the refusal names the series",
    async (id) => {
      const entry = chartOfId(id);
      const shown = await buildNamedChart(entry, { ...order, way: "screen" });
      expect(shown.sources).toMatchObject([{ id: "entsoe", title: WITHHELD, redistribution: false }]);
      await expect(buildNamedChart(entry, order)).rejects.toMatchObject({
        code: "NOT_FOR_REDISTRIBUTION",
        message: expect.stringContaining(WITHHELD),
      });
      expect(await chartOrReason(entry, order)).toMatchObject({
        status: "unavailable",
        reason: expect.stringContaining(WITHHELD),
      });
    },
  );

  test("nor does it as a price series by itself", async () => {
    const ofSeries: ChartOrder = { ...order, params: { series: WITHHELD } };
    const entry = chartOfId("price-series");
    const shown = await buildNamedChart(entry, { ...ofSeries, way: "screen" });
    expect(shown.sources).toMatchObject([{ id: "entsoe", title: WITHHELD, redistribution: false }]);
    await expect(buildNamedChart(entry, ofSeries)).rejects.toMatchObject({ code: "NOT_FOR_REDISTRIBUTION" });
  });

  test("a public instance does not even draw it", async () => {
    const onPublic: ChartOrder = { ...order, way: "screen", isPublicInstance: true };
    await expect(buildNamedChart(chartOfId("power-price-history"), onPublic)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ field: "zones", value: WITHHELD }],
    });
  });

  test("what stands beside it and may leave still does", async () => {
    const allowed = { ...order, params: { zones: "eia:US-VA:retail-industrial" } };
    const chart = await buildNamedChart(chartOfId("power-price-history"), allowed);
    expect(chart.sources.every(({ redistribution }) => redistribution)).toBe(true);
  });
});
