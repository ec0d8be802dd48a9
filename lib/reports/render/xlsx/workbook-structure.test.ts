import { strFromU8, unzipSync } from "fflate";
import { a1ToR1C1, cellRef, parseRange } from "hucre";
import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { beforeAll, describe, expect, test } from "vitest";
import { locales } from "@/lib/format/locale";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { buildScenarioReport } from "@/lib/reports/build-scenario-report";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { workbookValues } from "@/lib/testing/recalculate-workbooks";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import { renderXlsx } from "./render-xlsx";
import { withScenarioChanges } from "@/lib/testing/with-scenario-changes";
import { createModelSheet } from "./formula/model-sheet";
import { coverSheet } from "./sheets-of-values/cover-sheet";
import { workbookSheetNames } from "./sheets-of-values/workbook-sheet-names";
import { createWorkbookContext } from "./workbook-context";
import { writeWorkbook } from "./write-workbook";
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
  "Rates",
]);
const valueSheets = new Set(["Inputs_Actuals", "Sens_Static", "Tracking", "Vendors", "Provenance"]);

type FormulaCell = { sheet: string; address: string; row: number; column: number; formula: string };

describe("the workbook", () => {
  let content: ReportContent;
  let bytes: Uint8Array;
  let parts: Map<string, string>;
  let sheets: Sheet[];
  let formulas: FormulaCell[];
  beforeAll(async () => {
    content = await publishedReportFixture("comparison", { draws: 16, replicates: 8 });
    bytes = await render(content, "en");
    parts = partsOf(bytes);
    ({ sheets } = await readXlsx(bytes, { readStyles: true }));
    formulas = sheets.flatMap(formulaCells);
  }, 180_000);

  test("has its sheets in order, in every language", async () => {
    expect(sheets.map(({ name }) => name)).toEqual(workbookSheetNames);
    for (const locale of locales.filter((each) => each !== "en")) {
      const written = partsOf(await render(content, locale));
      const names = [...(written.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]+)"/g)];
      expect(names.map(([, name]) => name)).toEqual(workbookSheetNames);
      expect(written.get("docProps/core.xml")).toContain(`<dc:language>${locale}</dc:language>`);
      expect([...written.values()].filter((xml) => xml.includes('lang="en'))).toEqual([]);
    }
    expect(parts.get("docProps/core.xml")).toContain("<dc:language>en</dc:language>");
  });

  test("the same report gives the same bytes", async () => {
    expect(Buffer.from(await render(content, "en")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("has no macro, no link to another workbook and no connection", () => {
    expect(
      [...parts.keys()].filter((part) =>
        /vbaProject|externalLink|connections|activeX|embeddings/i.test(part),
      ),
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
    const bare = [...parts]
      .filter(([part]) => part.startsWith("xl/worksheets/sheet"))
      .flatMap(([part, xml]) => {
        return [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>(?!<v>[^<])/g)].map(
          ([, address]) => `${part} ${address}`,
        );
      });
    expect(bare).toEqual([]);
  });

  test("stores no error as what a formula gave", () => {
    const results = sheets.flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([place, { formula, formulaResult, value }]) =>
        formula === undefined ? [] : [`${name}!${addressOf(place)}: ${String(formulaResult ?? value)}`],
      ),
    );
    expect(results.length).toBeGreaterThan(5000);
    expect(results.filter((result) => /: (#|NaN|null|undefined)/.test(result))).toEqual([]);
  });

  test("every check holds, and there are more than 25", async () => {
    const checks = [...((await workbookValues(bytes)).get("Checks") ?? [])].filter(
      ([address, value]) => address.startsWith("B") && typeof value === "boolean",
    );
    expect(checks.length).toBeGreaterThan(25);
    expect(checks.filter(([, value]) => value !== true)).toEqual([]);
  });

  test("steps by years beside a report that steps by quarters, and says so", async () => {
    const quarterly = withScenarioChanges(content, { grid: "quarterly" });
    const values = await workbookValues(await render(quarterly, "en"));
    const control = [...(values.get("Control") ?? []).values()].join(" ");
    expect(control).toContain("This report steps by quarters; the formulas step by years.");
    const stated = [...(values.get("Bull_vs_Bear") ?? []).values()];
    for (const { projection } of quarterly.comparison.scenarios) {
      expect(stated).toContain(projection.outputs.npvForwardUsdBn);
    }
    expect([...(values.get("Cover") ?? []).values()].join(" ")).toContain("the formulas step by years");
    expect([...(values.get("Checks") ?? []).values()]).not.toContain(false);
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
    expect(formulas.filter(({ sheet }) => valueSheets.has(sheet))).toEqual([]);
    const stamp = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows[1]?.[0];
    expect(stamp("Sens_Static")).toContain("VALUES, computed by engine");
    expect(stamp("Sens_Static")).toContain(content.bundle.request.seed);
  });

  test("every filed year is the sum of quarters that say when they were filed and under which number, or why not", () => {
    const rows = sheets.find(({ name }) => name === "Inputs_Actuals")?.rows ?? [];
    for (const { year, bigFiveCapexUsdBn } of content.bundle.provenance.filedYears) {
      const quarters = rows.filter(([series, period]) => {
        return /^(AMZN|GOOGL|META|MSFT|ORCL): /.test(String(series)) && String(period).startsWith(`${year}Q`);
      });
      expect(quarters.length).toBe(20);
      expect(quarters.reduce((sum, row) => sum + Number(row[2]), 0)).toBeCloseTo(bigFiveCapexUsdBn, 6);
      for (const row of quarters) {
        expect(row[5] === "not stated" || row[5] instanceof Date).toBe(true);
        expect(row[6]).toMatch(/^(\d{10}-\d{2}-\d{6}|none: read from an extract)$/);
        expect(row[7]).toBeGreaterThanOrEqual(1);
      }
    }
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

  test("charts carry the points of the cells they read, for a viewer that computes nothing", () => {
    const charts = [...parts].filter(([part]) => /^xl\/charts\/chart\d+\.xml$/.test(part));
    expect(charts.length).toBe(6);
    for (const [, xml] of charts) {
      const ranges = [...xml.matchAll(/<c:(num|str)Ref><c:f>([^<]+)<\/c:f>(.*?)<\/c:\1Ref>/g)];
      expect(ranges.length).toBe(2 * [...xml.matchAll(/<c:ser>/g)].length);
      for (const [, kind, area = "", cache = ""] of ranges) {
        const cells = cellsOf(sheets, area);
        expect(cache).toContain(`<c:${kind}Cache>`);
        expect(cache).toContain(`<c:ptCount val="${cells.length}"/>`);
        const points = [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)];
        const shown = points.map(([, place, value]) => [Number(place), value]);
        expect(shown).toEqual(cells.map((value, place) => [place, String(value)]));
      }
    }
  });

  test("a reader's words stay words, whatever they look like", async () => {
    const notes = `${"Lorem ipsum ".repeat(832)}=1+1`.slice(0, 10_000);
    const withWords = (title: string) => ({ ...content, bundle: { ...content.bundle, title, notes } });
    const written = [{ title: "=1+1", file: await render(withWords("=1+1"), "en") }];
    for (const title of ["@SUM(A1)", "+1", "#REF!", "../../etc/passwd", "C:\\CON", "😀 שלום _x0041_"]) {
      written.push({ title, file: await renderCover(withWords(title)) });
    }
    for (const { title, file } of written) {
      const [cover] = (await readXlsx(file, { sheets: ["Cover"] })).sheets;
      const texts = cover?.rows.flat().filter((value) => typeof value === "string") ?? [];
      expect(texts).toContain(title);
      expect(texts.join(" ").replaceAll(/\s+/g, " ")).toContain(notes.trim().replaceAll(/\s+/g, " "));
      const computed = [...(cover?.cells ?? [])].flatMap(([, { formula }]) => formula ?? []);
      expect(computed).toEqual(
        formulas.filter(({ sheet }) => sheet === "Cover").map(({ formula }) => formula),
      );
    }
  }, 60_000);
});

/** The cover alone, where a reader's words stand, over the sheet it reads. */
function renderCover(content: ReportContent): Promise<Uint8Array> {
  const settings = reportSettingsFixture("en");
  const context = createWorkbookContext(content, settings);
  const { cover } = buildScenarioReport(content, settings);
  const checks = createModelSheet({ name: "Checks", columnWidths: [], frozenRows: 0, frozenColumns: 0 });
  const { reference } = checks.put(4, 1, { content: true, look: "total", numberFormat: null });
  const made = new Date(content.bundle.generatedAt);
  return writeWorkbook({
    sheets: [coverSheet({ context, cover, masterCheck: reference, following: context.following }), checks],
    names: new Map(),
    properties: { title: cover.title, created: made, modified: made },
    settings,
  });
}

function render(content: ReportContent, locale: (typeof locales)[number]): Promise<Uint8Array> {
  const settings = reportSettingsFixture(locale);
  return renderXlsx(content, buildScenarioReport(content, settings), settings);
}

/** The text of every part of the package. */
function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
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
