import { describe, expect, test } from "vitest";
import { chartSpecTable } from "./chart-spec-table";
import type { ChartTableWords } from "./chart-table";
import { chartTableLines } from "./chart-table-lines";
import { speakTableCell } from "./chart-table-speech";
import { sampleSpecs } from "./sample-specs.fixture";

const words: ChartTableWords = {
  period: "Period",
  item: "Item",
  binding: "Binding",
  median: "median",
  actual: "Filed",
  lowInput: "Low input",
  highInput: "High input",
  lowResult: "Result at low",
  highResult: "Result at high",
  runningTotal: "Running total",
  standardError: "Standard error",
  unresolved: "Unresolved",
};

describe("chartTableLines", () => {
  test("heads a column with its unit and keeps numbers exact", () => {
    const columns = [
      { label: "Item", unit: null },
      { label: "NPV, real", unit: "usd" as const },
      { label: "Rank", unit: "number" as const },
    ];
    expect(
      chartTableLines({
        columns,
        rows: [
          ["Wallet", -1234567.891, 1],
          ["Power", null, 2],
        ],
      }),
    ).toEqual([
      ["Item", "NPV, real [USD]", "Rank"],
      ["Wallet", -1234567.891, 1],
      ["Power", null, 2],
    ]);
  });
});

describe("chartSpecTable", () => {
  test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
    "%s: every row has every column",
    (_, spec) => {
      const table = chartSpecTable(spec, words);
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      for (const series of table.series) expect(table.columns[series.column]?.unit).not.toBeNull();
    },
  );

  test("estimates are tabled with their standard errors, and nothing else has such a column", () => {
    const items = [
      { label: "From", kind: "total" as const, value: 1 },
      { label: "Wallet", kind: "change" as const, value: 2, standardError: 0.1 },
    ];
    const bridge = chartSpecTable({ kind: "waterfall", unit: "usd", valueLabel: "NPV", items }, words);
    expect(bridge.columns.map(({ label }) => label)).toEqual([
      "Item",
      "NPV",
      "Standard error",
      "Running total",
    ]);
    expect(bridge.rows).toEqual([
      ["From", 1, null, 1],
      ["Wallet", 2, 0.1, 3],
    ]);
    const bars = [{ label: "Wallet", value: 0.3, standardError: 0.01 }];
    const shares = chartSpecTable(
      { kind: "ranked-bars", unit: "fraction", valueLabel: "Share", rows: bars },
      words,
    );
    expect(shares.rows).toEqual([["Wallet", 0.3, 0.01]]);
    const exact = chartSpecTable(
      { kind: "waterfall", unit: "usd", valueLabel: "NPV", items: items.slice(0, 1) },
      words,
    );
    expect(exact.columns.map(({ label }) => label)).not.toContain("Standard error");
  });

  test("a tornado is tabled widest swing first, as it is drawn", () => {
    const tornado = sampleSpecs.find((spec) => spec.kind === "tornado");
    expect(tornado && chartSpecTable(tornado, words).rows.map((row) => row[0])).toEqual([
      "Utilisation",
      "Power price",
    ]);
  });

  test("steps name what binds in each period", () => {
    const steps = sampleSpecs.find((spec) => spec.kind === "steps");
    expect(steps && chartSpecTable(steps, words).rows.map((row) => row.at(-1))).toEqual([
      "chips",
      "chips",
      "grid",
      "grid",
      "grid",
      "grid",
    ]);
  });
});

describe("speakTableCell", () => {
  const lines = sampleSpecs.find((spec) => spec.kind === "lines");

  test("reads period, scenario, value with unit and bounds", () => {
    expect(lines && speakTableCell(chartSpecTable(lines, words), 5, 2, "en")).toBe(
      "2029, Bear, \u2212310 billion dollars, p10 \u2212500 billion dollars to p90 100 billion dollars",
    );
  });

  test("says so where there is no number, and nothing outside the table", () => {
    const fan = sampleSpecs.find((spec) => spec.kind === "fan");
    const table = fan && chartSpecTable(fan, words);
    expect(table && speakTableCell(table, 0, 0, "en")).toBe("2024, Bear, no value");
    expect(table && speakTableCell(table, 99, 0, "en")).toBe("");
  });
});
