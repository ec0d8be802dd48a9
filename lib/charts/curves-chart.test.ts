import { describe, expect, test } from "vitest";
import { measuredAxisFormatter } from "./axis-digits";
import { buildChart } from "./build-chart";
import type { ChartContext } from "./chart-context";
import { lightPalette } from "./chart-palette";
import { curveRows } from "./curve-rows";
import { regionStyles } from "./region-plugin";
import { sampleSpecs } from "./sample-specs.fixture";

const context: ChartContext = {
  palette: lightPalette,
  locale: "en",
  fontFamily: "sans-serif",
  animate: false,
  compact: false,
  background: "paper",
};

const sample = sampleSpecs.find((spec) => spec.kind === "curves");
if (sample?.kind !== "curves") throw new Error("no sample of curves");

describe("curves", () => {
  test("lists every point of every curve, then the named points, each with the region it lies in", () => {
    const rows = curveRows(sample);
    expect(rows.map(({ label }) => label)).toEqual([
      "NPV 0",
      "NPV 0",
      "NPV 0",
      "5 %",
      "5 %",
      "5 %",
      "5 %",
      "Base",
      "Bull",
      "Bear",
      "Here",
    ]);
    // (0.9, 11) is next to (0.8, 10), the first cell; (1.9, 11) next to (2, 10), which has no class.
    expect(rows[0]?.region).toBe("chips");
    expect(rows[6]).toMatchObject({ x: 1.9, y: 11, region: "refused" });
  });

  test("the keyboard finds each coordinate of a row in a data set of that name", () => {
    const { datasets } = buildChart(sample, context).data;
    const rows = curveRows(sample);
    for (const label of [sample.x.label, sample.y.label]) {
      const found = datasets.find((dataset) => dataset.label === label);
      expect(found?.data).toEqual(rows.map(({ x, y }) => ({ x, y })));
    }
  });

  test("a curve in pieces breaks between them", () => {
    const { datasets } = buildChart(sample, context).data;
    const inPieces = datasets.find((dataset) => dataset.label?.trim() === "5 %");
    expect(inPieces?.data.map((point) => Number.isNaN(Object(point).y))).toEqual([
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });

  test("the largest region stays paper, and no two look alike", () => {
    if (sample.regions === undefined) throw new Error("the sample has regions");
    const styles = regionStyles(sample.regions, context);
    expect(styles.map(({ key }) => key.text)).toEqual(["chips", "grid", "refused"]);
    expect(styles[0]).toMatchObject({ fill: null, hatched: false });
    expect(new Set(styles.map(({ fill, hatched }) => `${fill} ${hatched}`)).size).toBe(3);
  });
});

describe("measuredAxisFormatter", () => {
  test("has the decimals that tell neighbouring ticks apart", () => {
    expect(measuredAxisFormatter({ unit: "fraction", min: 0.08, max: 0.11 }, "en").format(0.085)).toBe("8.5");
    expect(measuredAxisFormatter({ unit: "fraction", min: 0, max: 1 }, "en").format(0.85)).toBe("85");
    const money = measuredAxisFormatter({ unit: "usd", min: -2e12, max: 1e12 }, "en");
    expect([money.format(-1.5e12), money.label]).toEqual(["\u22121.5", "$\u00a0trillion"]);
  });
});
