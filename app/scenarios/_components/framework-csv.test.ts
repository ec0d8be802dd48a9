import { expect, test } from "vitest";
import { chartTableLines } from "@/lib/charts/chart-table-lines";
import { csvText } from "@/lib/format/csv-text";
import { compareFrameworks } from "@/lib/model/frameworks/compare-frameworks";
import { frameworkEngine } from "@/lib/model/frameworks/framework-engine";
import { publishedFrameworks } from "@/lib/model/frameworks/published-frameworks";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { frameworkCsvTable } from "./framework-csv";

const table = frameworkCsvTable(
  compareFrameworks(
    frameworkEngine(scenarioContextFixture, scenarioParametersFixture("base"), defaultScenarioOptions),
  ),
  {
    publisher: "Publisher",
    date: "Date",
    figure: "Figure",
    unitColumn: "Unit",
    theirs: "Their figure",
    redone: "Redone",
    verdict: "Their arithmetic",
    engine: "Our engine",
    url: "Address",
    figureName: (id) => id,
    reproduction: (reproduction) => reproduction,
  },
);

test("every printed figure of every framework is a row with its unit, arithmetic and source", () => {
  const printed = publishedFrameworks.flatMap(({ publisher, checks }) =>
    checks.map(({ id, publishedValue }) => [publisher, id, publishedValue]),
  );
  for (const [publisher, id, publishedValue] of printed) {
    expect(
      table.rows.filter((row) => row[0] === publisher && row[2] === id && row[4] === publishedValue),
    ).not.toEqual([]);
  }
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test("the file has one line a row, and what cannot be redone is empty rather than zero", () => {
  const lines = csvText({ notes: [], lines: chartTableLines(table), byteOrderMark: false })
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(table.rows.length + 1);
  const jpmorgan = lines.find((line) => line.includes("revenueForReturn"));
  expect(jpmorgan).toMatch(/^J\.P\. Morgan,2025-11-10,revenueForReturn,USD bn\/yr,650,,not-reproducible,\d/);
});
