import { unzipSync } from "fflate";
import { a1ToR1C1, cellRef, parseRange } from "hucre";
import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { locales } from "@/lib/format/locale";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { buildScenarioReport } from "@/lib/reports/build-scenario-report";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import { renderXlsx } from "./render-xlsx";
import { workbookSheetNames } from "./sheets-of-values/workbook-sheet-names";
import { FIRST_YEAR_COLUMN } from "./year-rows";

const INPUT_BLUE = "0000FF";
const calculated = new Set([
  "Timing",
  "Capex",
  "Vintages",
  "Capacity",
  "Demand",
  "UnitCost",
  "PnL_Tax_CF",
  "Valuation",
]);
const values = new Set(["Inputs_Actuals", "Sens_Static", "Tracking", "Vendors", "Provenance"]);

type FormulaCell = { sheet: string; address: string; row: number; column: number; formula: string };

describe("the workbook", () => {
  let content: ReportContent;
  let bytes: Uint8Array;
  let sheets: Sheet[];
  let formulas: FormulaCell[];
  beforeAll(async () => {
    content = await publishedReportFixture("comparison", { draws: 16, replicates: 8 });
    bytes = await render(content, "en");
    ({ sheets } = await readXlsx(bytes, { readStyles: true }));
    formulas = sheets.flatMap(formulaCells);
  }, 180_000);

  test("has its sheets in order, in every language", async () => {
    expect(sheets.map(({ name }) => name)).toEqual(workbookSheetNames);
    for (const locale of locales) {
      const { sheets: written } = await readXlsx(await render(content, locale));
      expect(written.map(({ name }) => name)).toEqual(workbookSheetNames);
    }
  });

  test("the same report gives the same bytes", async () => {
    expect(Buffer.from(await render(content, "en")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("has no macro, no link to another workbook and no connection", () => {
    const parts = Object.keys(unzipSync(bytes));
    expect(
      parts.filter((part) => /vbaProject|externalLink|connections|activeX|embeddings/i.test(part)),
    ).toEqual([]);
    expect(formulas.filter(({ formula }) => formula.includes("["))).toEqual([]);
  });

  test("computes with no function that hides what it reads or changes by itself", () => {
    const hidden = /\b(OFFSET|INDIRECT|NOW|TODAY|RAND|RANDBETWEEN|CELL|INFO|WEBSERVICE|HYPERLINK|RTD)\(/i;
    expect(formulas.length).toBeGreaterThan(1000);
    expect(formulas.filter(({ formula }) => hidden.test(formula))).toEqual([]);
  });

  /** 0 and 1 count and compare; an exponent of 2 or 0.5 is a square or a root. Anything else belongs in a blue cell. */
  test("has no number of its own in a formula", () => {
    const numbered = formulas.flatMap(({ sheet, address, formula }) => {
      const code = formula
        .replaceAll(/"[^"]*"/g, "")
        .replaceAll(/\^(2|0\.5)(?![\d.])/g, "")
        .replaceAll(/\$?[A-Z]{1,3}\$?\d+/g, "");
      const constants = [...code.matchAll(/(?<![A-Za-z_\d.])\d+(?:\.\d+)?(?:E[+-]?\d+)?/gi)].map(
        ([text]) => text,
      );
      const own = constants.filter((text) => text !== "0" && text !== "1");
      return own.length === 0 ? [] : [`${sheet}!${address} ${own.join(" ")}: ${formula}`];
    });
    expect(numbered).toEqual([]);
  });

  test("has one formula to a row of years, and to a column of a table that runs downwards", () => {
    const own = new Map(
      formulas.map(({ sheet, row, column, formula }) => [
        `${sheet} ${row} ${column}`,
        a1ToR1C1(formula, row, column),
      ]),
    );
    const inYears = formulas.filter(
      ({ sheet, column }) => calculated.has(sheet) && column >= FIRST_YEAR_COLUMN,
    );
    const at = (sheet: string, row: number, column: number) => own.get(`${sheet} ${row} ${column}`);
    const alone = inYears.filter(({ sheet, row, column }) => {
      const text = at(sheet, row, column);
      const beside = [at(sheet, row, column - 1), at(sheet, row, column + 1)];
      const aboveAndBelow = [at(sheet, row - 1, column), at(sheet, row + 1, column)];
      const isOneRow = beside.every((each) => each === undefined || each === text);
      return !isOneRow && !aboveAndBelow.includes(text);
    });
    expect(inYears.length).toBeGreaterThan(2000);
    expect(alone.map(({ sheet, address, formula }) => `${sheet}!${address} ${formula}`)).toEqual([]);
  });

  test("stores a value beside every formula", () => {
    const parts = unzipSync(bytes);
    const bare = Object.keys(parts)
      .filter((part) => part.startsWith("xl/worksheets/sheet"))
      .flatMap((part) => {
        const xml = new TextDecoder().decode(parts[part]);
        return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>(?!<v>[^<])/g)].map(
          ([, address]) => `${part} ${address}`,
        );
      });
    expect(bare).toEqual([]);
  });

  test("what is blue is put in, and what is put into a calculation is blue or stated", () => {
    const wrong = sheets.flatMap((sheet) =>
      [...(sheet.cells ?? [])].flatMap(([place, cell]) => {
        const isBlue = cell.style?.font?.color?.rgb?.endsWith(INPUT_BLUE) ?? false;
        const name = `${sheet.name}!${addressOf(place)}`;
        if (isBlue && cell.formula !== undefined) return [`${name} is blue and computed`];
        const isNumber = typeof cell.value === "number" && cell.formula === undefined;
        const isStated = cell.style?.fill !== undefined && cell.style.font?.italic === true;
        return calculated.has(sheet.name) && isNumber && !isBlue && !isStated
          ? [`${name} holds ${String(cell.value)} and is not blue`]
          : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("sheets of values hold no formula, and say what they are", () => {
    expect(formulas.filter(({ sheet }) => values.has(sheet))).toEqual([]);
    const stamp = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows[1]?.[0];
    expect(stamp("Sens_Static")).toContain("VALUES, computed by engine");
    expect(stamp("Sens_Static")).toContain(content.bundle.request.seed);
  });

  test("charts read cells that hold something", async () => {
    const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
    expect(charts.length).toBe(6);
    for (const chart of charts) {
      expect(chart.title).toBeTruthy();
      expect(chart.altText).toBeTruthy();
      for (const series of chart.series ?? []) {
        for (const area of [series.valuesRef, series.categoriesRef]) {
          expect(cellsOf(sheets, area ?? "").filter((value) => value === null || value === "")).toEqual([]);
        }
      }
    }
  });

  test("a reader's words stay words, whatever they look like", async () => {
    const notes = `${"Lorem ipsum ".repeat(832)}=1+1`.slice(0, 10_000);
    for (const title of [
      "=1+1",
      "@SUM(A1)",
      "+1",
      "#REF!",
      "../../etc/passwd",
      "C:\\CON",
      "😀 שלום _x0041_",
    ]) {
      const own = { ...content, bundle: { ...content.bundle, title, notes } };
      const { sheets: written } = await readXlsx(await render(own, "en"));
      const [cover] = written;
      const texts = cover?.rows.flat().filter((value) => typeof value === "string") ?? [];
      expect(texts).toContain(title);
      expect(texts.join(" ").replaceAll(/\s+/g, " ")).toContain(notes.trim().replaceAll(/\s+/g, " "));
      const computed = [...(cover?.cells ?? [])].flatMap(([, { formula }]) => formula ?? []);
      expect(computed).toEqual(
        formulas.filter(({ sheet }) => sheet === "Cover").map(({ formula }) => formula),
      );
    }
  }, 180_000);
});

function render(content: ReportContent, locale: (typeof locales)[number]): Promise<Uint8Array> {
  const settings = reportSettingsFixture(locale);
  return renderXlsx(content, buildScenarioReport(content, settings), settings);
}

function formulaCells({ name, cells }: Sheet): FormulaCell[] {
  return [...(cells ?? new Map<string, Cell>())].flatMap(([place, { formula }]) => {
    const [row, column] = placeOf(place);
    return formula === undefined
      ? []
      : [{ sheet: name, address: cellRef(row, column), row, column, formula }];
  });
}

/** Cells are keyed by `row,column`, both from 0. */
function placeOf(place: string): [row: number, column: number] {
  const [row, column] = place.split(",");
  return [Number(row), Number(column)];
}

function addressOf(place: string): string {
  return cellRef(...placeOf(place));
}

/** `Capex!$E$12:$W$12`, value by value. */
function cellsOf(sheets: readonly Sheet[], area: string): unknown[] {
  const [name, corners] = area.split("!");
  const sheet = sheets.find((each) => each.name === name);
  const { startRow, endRow, startCol, endCol } = parseRange((corners ?? "").replaceAll("$", ""));
  expect([area, sheet?.name]).toEqual([area, name]);
  return (sheet?.rows.slice(startRow, endRow + 1) ?? []).flatMap((row) =>
    Array.from({ length: endCol - startCol + 1 }, (_, index) => row[startCol + index] ?? null),
  );
}
