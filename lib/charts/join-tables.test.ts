import { expect, test } from "vitest";
import type { ChartTable } from "./chart-table";
import { joinTables } from "./join-tables";

const table = (rows: ChartTable["rows"]): ChartTable => ({
  columns: [
    { label: "Period", unit: null },
    { label: "NPV", unit: "usd" },
  ],
  rows,
  series: [],
});

test("panels join on the period; what one lacks stays missing", () => {
  const joined = joinTables([
    {
      title: "Bear",
      table: table([
        ["2026", 1],
        ["2027", 2],
      ]),
    },
    {
      title: "Bull",
      table: table([
        ["2027", 3],
        ["2028", 4],
      ]),
    },
  ]);
  expect(joined.columns.map((column) => column.label)).toEqual(["Period", "Bear: NPV", "Bull: NPV"]);
  expect(joined.rows).toEqual([
    ["2026", 1, null],
    ["2027", 2, 3],
    ["2028", null, 4],
  ]);
});

test("what every panel repeats, filed history say, stands once", () => {
  const history = table([["2025", 7]]);
  const joined = joinTables([
    { title: "Bear", table: history },
    { title: "Bull", table: history },
  ]);
  expect(joined.columns.map((column) => column.label)).toEqual(["Period", "NPV"]);
  expect(joined.rows).toEqual([["2025", 7]]);
});
