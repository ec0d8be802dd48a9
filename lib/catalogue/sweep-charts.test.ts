import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { computeSweepChunk } from "@/lib/commands/compute-sweep-chunk";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { chartJson } from "@/lib/reports/charts/chart-json";
import { REPORT_DATE } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import { storeSweep } from "@/lib/testing/stored-sweep";
import { buildNamedChart, type ChartOrder } from "./build-named-chart";
import { chartOfId } from "./chart-catalogue";

const base = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
const grid = {
  inputs: { ...scenarioInputsFixture([base]), engineVersion: ENGINE_VERSION, draws: 0 },
  axes: [
    { parameter: "pueRatio", values: [1.2, 1.3] },
    { parameter: "priceElasticity", values: [0.8, 1, 1.2] },
  ],
  chunkNodeCount: 6,
} satisfies Parameters<typeof storeSweep>[1];

describe("the chart of a sweep", () => {
  let opened: OpenDatabase;
  let order: ChartOrder;
  let done: number;
  let running: number;
  const entry = chartOfId("scenario-sweep");
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    const worker = { signal: new AbortController().signal, now: () => REPORT_DATE };
    done = await storeSweep(opened.database, grid);
    await computeSweepChunk(opened.database, { sweepId: done, chunk: 0 }, worker);
    running = await storeSweep(opened.database, grid);
    order = {
      database: opened.database,
      params: {},
      locale: "en",
      way: "download",
      isPublicInstance: false,
      origin: "https://example.org",
      compute: (work) => work(new AbortController().signal),
      wait: (work) => work,
    };
  });
  afterAll(() => opened.close());

  test("is of the newest that has succeeded, or of the one named", async () => {
    const newest = chartJson(await buildNamedChart(entry, order));
    expect(newest.rows.map(([elasticity]) => elasticity)).toEqual(["0.8", "1", "1.2"]);
    const params = { sweep: String(done), output: "revenue2030UsdBn", draws: "512" };
    const named = await buildNamedChart(entry, { ...order, params });
    expect(named.figure.fileName).toBe(`sweep-${done}-revenue2030UsdBn`);
    expect(named.pageAddress).toBe("https://example.org/scenarios?draws=512#sweep");
  });

  test("says why there is none of a sweep that runs, is unknown, or drew nothing", async () => {
    const of = (params: ChartOrder["params"]) => buildNamedChart(entry, { ...order, params });
    await expect(of({ sweep: String(running) })).rejects.toThrow(`sweep ${running} is running`);
    await expect(of({ sweep: "999" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(of({ output: "probabilityNpvForwardPositive" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ field: "output", value: "probabilityNpvForwardPositive" }],
    });
  });
});
