import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { chartFileFromSearchParams } from "@/lib/contracts/chart-file-request";
import { AppError } from "@/lib/errors/app-error";
import { chartMessagesByLocale } from "@/lib/messages/chart-messages";
import { chartCsv } from "@/lib/reports/charts/chart-csv";
import { chartJson } from "@/lib/reports/charts/chart-json";
import { renderChart } from "@/lib/reports/charts/render-chart";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { buildNamedChart, type ChartOrder } from "./build-named-chart";
import { chartCatalogue, chartOfId } from "./chart-catalogue";
import { chartOrReason } from "./describe-chart";

/** Of what the bundled figures hold there is nothing to draw: hourly prices are no part of them, nor a backtest or a sweep. */
const emptyInSnapshot = new Set([
  "negative-hours",
  "duration-curve",
  "margin-while-rivals-adopt",
  "tracking-skill",
  "tracking-calibration",
  "scenario-sweep",
]);

/** Fewer draws and a software gain, as a reader may set them; each page reads its own. */
const asked: Record<string, Record<string, string>> = {
  verdict: { draws: "512" },
  scenarios: { draws: "512" },
  capacity: { draws: "8" },
  cost: { "o.softwareMultiplierRatio": "1.2" },
};

describe("the catalogue of charts", () => {
  let opened: OpenDatabase;
  let order: ChartOrder;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    order = {
      database: opened.database,
      params: {},
      locale: "en",
      way: "download",
      isPublicInstance: true,
      origin: "https://example.org",
      compute: (work) => work(new AbortController().signal),
      wait: (work) => work,
    };
  });
  afterAll(() => opened.close());

  test("every id is stable in form, single, and has a name in both languages", () => {
    const ids = chartCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { chartExport } of Object.values(chartMessagesByLocale)) {
      expect(Object.keys(chartExport.title).toSorted()).toEqual(ids.toSorted());
    }
  });

  describe.each(chartCatalogue.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    test(
      "says what it shows, of whom, under which terms, in either language",
      { timeout: 120_000 },
      async () => {
        for (const locale of ["en", "es"] as const) {
          const made = await chartOrReason(entry, { ...order, locale, params: paramsOf(entry) });
          if (made.status === "unavailable") {
            if (!emptyInSnapshot.has(id)) expect(made.reason).toBe("to be drawn");
            continue;
          }
          expect(made.finding).not.toMatch(/undefined|NaN|\{/);
          expect(made.unit).not.toBe("");
          expect(made.citations.length).toBeGreaterThan(0);
          expect(made.licence).toContain("CC BY 4.0");
          expect(made.sources.every(({ redistribution }) => redistribution)).toBe(true);
          expect(made.rows.length).toBeGreaterThan(0);
          for (const row of made.rows) expect(row).toHaveLength(made.columns.length);
        }
      },
    );
  });

  test("CSV and JSON hold the same numbers, unrounded, with their notes", async () => {
    const chart = await buildNamedChart(chartOfId("bear-to-bull"), order);
    const { columns, rows } = chartJson(chart);
    const csv = chartCsv(chart, false);
    const read: string[][] = parse(csv, { comment: "#", comment_no_infix: true });
    expect(read[0]).toEqual(columns.map(({ label, unit }) => (unit ? `${label} [${unit}]` : label)));
    expect(read.slice(1).map((line) => line.map((cell) => (cell === "" ? null : cell)))).toEqual(
      rows.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
    );
    for (const note of ["title", "unit", "source", "licence", "as-of", "engine", "address"]) {
      expect(csv).toMatch(new RegExp(`^# ${note}: .+$`, "m"));
    }
  });

  test("numbers in a file have a point in Spanish too", async () => {
    const english = chartCsv(await buildNamedChart(chartOfId("bear-to-bull"), order), false);
    const spanish = chartCsv(
      await buildNamedChart(chartOfId("bear-to-bull"), { ...order, locale: "es" }),
      false,
    );
    const numbers = (csv: string) => csv.match(/(?<=,)-?\d+\.\d+(?=[,\r])/g);
    expect(numbers(spanish)).toEqual(numbers(english));
    expect(spanish).not.toBe(english);
  });

  test("images are drawn, the same twice, and hold to the width asked for", async () => {
    const chart = await buildNamedChart(chartOfId("capex-and-revenue"), order);
    const { file } = chartFileFromSearchParams({ w: "800" });
    const png = Buffer.from(await renderChart(chart, "png", file));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBe(1600);
    expect(png.equals(Buffer.from(await renderChart(chart, "png", file)))).toBe(true);
    const svg = new TextDecoder().decode(await renderChart(chart, "svg", file));
    expect(svg).toContain(`<title>${chart.figure.finding}</title>`);
    expect(svg).toContain('width="800"');
    expect(svg).not.toContain("<image");
    expect(new TextDecoder().decode(await renderChart(chart, "svg", file))).toBe(svg);
  });

  test("a parameter the page does not know is refused by name, not passed over", async () => {
    const odd = { ...order, params: { regionn: "US-TX" } };
    await expect(buildNamedChart(chartOfId("bear-to-bull"), odd)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ field: "regionn" }],
    });
  });

  test("in a batch, a chart that cannot be had says why", async () => {
    const early = { ...order, params: { asOf: "1999-01-01" } };
    const made = await chartOrReason(chartOfId("bear-to-bull"), early);
    expect(made).toMatchObject({ status: "unavailable", reason: expect.stringContaining("1999") });
  });

  test("configurations of an address stand side by side, the first as it is", async () => {
    const params = { "b.hardware": "h200", "c.region": "US-TX" };
    const { figure } = await buildNamedChart(chartOfId("configurations-compared"), { ...order, params });
    expect(figure.panels.map(({ key }) => key)).toEqual(["A", "B", "C"]);
    expect(figure.finding).toContain("H200");
  });

  test("a bridge leads between the scenarios an address names, or says which there are", async () => {
    const entry = chartOfId("scenario-bridge");
    const ofParams = (params: Record<string, string>) => buildNamedChart(entry, { ...order, params });
    const { figure } = await ofParams({ from: "base", to: "bull" });
    expect(figure.fileName).toBe("bridge-base-to-bull");
    await expect(ofParams({ from: "base", to: "nowhere" })).rejects.toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ field: "to", allowed: expect.stringContaining("own, bear, base, bull") }],
    });
  });

  test("an unknown id is named with those there are", () => {
    expect(() => chartOfId("nix")).toThrow(AppError);
  });
});

function paramsOf({ section, example }: (typeof chartCatalogue)[number]): Record<string, string> {
  return { ...asked[section], ...Object.fromEntries(new URLSearchParams(example ?? "")) };
}
