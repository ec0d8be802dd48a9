import { expect, test, type APIRequestContext, type Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import { readXlsx } from "hucre/xlsx";
import { z } from "zod";
import { scenarioBundle } from "@/lib/contracts/scenario-bundle";
import { isOfficeInstalled } from "@/lib/testing/convert-with-office";
import { elementsOf, readPdf, textOf } from "@/lib/testing/read-pdf";
import {
  recalculateWorkbooks,
  workbookValues,
  type WorkbookValues,
} from "@/lib/testing/recalculate-workbooks";

const SETTINGS = "draws=1024&seed=numbers&region=US-VA&o.waccFraction=0.085";
const TOLERANCE = 1e-6; // of a spreadsheet's own arithmetic; every other format holds the same bits
const scenarios = ["bear", "base", "bull"] as const;
/** Number in the workbook's selector. */
const selectorOf = { bull: 1, base: 2, bear: 3 } as const;

type Scenario = (typeof scenarios)[number];

/** Each output by its name in the engine, its row on screen and on paper, and its row in the workbook. */
const outputs = [
  { name: "npvForwardUsdBn", row: "Forward NPV, from 2026", sheetRow: "Forward NPV, from 2026" },
  { name: "npvProgrammeUsdBn", row: "Programme NPV, from 2022", sheetRow: "Programme NPV, from 2022" },
  { name: "troughCashUsdBn", row: "Trough of cumulative cash", sheetRow: "Trough of cumulative cash" },
  { name: "revenue2030UsdBn", row: "Revenue 2030", sheetRow: "Revenue 2030" },
  { name: "moicProgramme", row: "Cash back per dollar, programme", sheetRow: "Money multiple, programme" },
  { name: "cumulativeCapex2026To2031UsdBn", row: "Capex 2026–31", sheetRow: "Capex 2026 to 2031" },
  {
    name: "impliedPrice2026UsdPerMtok",
    row: "Average price sold at, 2026",
    sheetRow: "Implied price of 2026",
  },
  {
    name: "terminalShareOfNpvForward",
    row: "Terminal value in forward NPV",
    sheetRow: "Terminal value over forward NPV",
  },
] as const;

const projected = z.object({
  projection: z.object({ outputs: z.record(z.string(), z.json()) }),
});
const bundled = z.array(projected.extend({ slug: z.string() }));

async function file(request: APIRequestContext, format: string): Promise<Buffer> {
  const answer = await request.get(`/api/v1/reports/comparison.${format}?${SETTINGS}`);
  expect(answer.status(), format).toBe(200);
  return answer.body();
}

test("screen, PDF, workbook, CSV, Parquet, JSON and API give the same numbers", async ({ page, request }) => {
  const bundle = scenarioBundle.parse(JSON.parse((await file(request, "json")).toString("utf8")));
  const stated = new Map(
    bundled.parse(bundle.outputs.scenarios).map(({ slug, projection }) => [slug, projection.outputs]),
  );
  const numberOf = (scenario: Scenario, name: string) => z.number().parse(stated.get(scenario)?.[name]);

  await test.step("API: bit for bit", async () => {
    for (const scenario of scenarios) {
      const answer = await request.post("/api/v1/projections", {
        data: { scenario, draws: 0, region: "US-VA", overrides: { waccFraction: 0.085 } },
      });
      expect(projected.parse(await answer.json()).projection.outputs).toEqual(stated.get(scenario));
    }
  });

  await test.step("CSV and Parquet: bit for bit", async () => {
    const csv: Record<string, string>[] = parse(await file(request, "csv"), {
      columns: true,
      comment: "#",
      comment_no_infix: true,
    });
    const parquet = await file(request, "parquet");
    const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
    const revenue = rows.filter(({ metric, year }) => metric === "revenueUsdBn" && year === 2030);
    for (const scenario of scenarios) {
      for (const { name } of outputs) {
        const row = csv.find(
          (each) => each["section"] === "answer" && each["scenario"] === scenario && each["metric"] === name,
        );
        expect(Number(row?.["value"]), `${name} of ${scenario}`).toBe(numberOf(scenario, name));
      }
      expect(revenue.find((row) => row["scenario"] === scenario)?.["value"]).toBe(
        numberOf(scenario, "revenue2030UsdBn"),
      );
    }
  });

  await test.step("workbook: as stored, and as recalculated where a spreadsheet program is installed", async () => {
    const workbook = new Uint8Array(await file(request, "xlsx"));
    const asStored = await workbookValues(workbook);
    const live = await liveWorkbooks(workbook, asStored);
    for (const scenario of scenarios) {
      for (const { name, sheetRow } of outputs) {
        const value = numberOf(scenario, name);
        const row = sideBySide(asStored, sheetRow);
        expect(row.get(`${scenario}: engine`), `${sheetRow} of ${scenario}`).toBe(value);
        const sheetValue = sideBySide(live[scenario] ?? asStored, sheetRow).get("live (sheets)");
        if (live[scenario] === undefined) continue;
        expect(Math.abs(Number(sheetValue) / value - 1), `${sheetRow}, live, ${scenario}`).toBeLessThan(
          TOLERANCE,
        );
      }
    }
  });

  await test.step("screen and PDF: the same words, of the bundle's numbers", async () => {
    const onPaper = await paperRows(await file(request, "pdf"));
    const onScreen = await screenRows(page);
    for (const { row } of outputs) {
      const written = onPaper.get(row);
      const shown = onScreen.get(row);
      expect(written, row).toHaveLength(scenarios.length);
      // the screen adds a year or a count beside some figures
      expect(
        shown?.map((cell, index) => cell.slice(0, written?.[index]?.length)),
        row,
      ).toEqual(written);
    }
    expect(onPaper.get("Chance that forward NPV is positive")).toEqual(
      onScreen.get("Chance that forward NPV is positive"),
    );
    expect(written2030(onPaper, 1)).toBeCloseTo(numberOf("base", "revenue2030UsdBn"), -1);
  });
});

/** By scenario, the workbook recalculated with it selected; none without a spreadsheet program. */
async function liveWorkbooks(
  workbook: Uint8Array,
  asStored: WorkbookValues,
): Promise<Partial<Record<Scenario, WorkbookValues>>> {
  if (!isOfficeInstalled()) {
    test.info().annotations.push({ type: "not recalculated", description: "soffice is not installed" });
    process.stdout.write("numbers.spec.ts: the workbook is compared as stored: soffice is not installed\n");
    expect(asStored.get("Checks")).toBeDefined();
    return {};
  }
  const { namedRanges = [] } = await readXlsx(workbook);
  const [sheet = "", address = ""] =
    namedRanges
      .find(({ name }) => name === "Scenario")
      ?.range.replaceAll(/['$]/g, "")
      .split("!") ?? [];
  const values = await recalculateWorkbooks(
    scenarios.map((scenario) => ({
      workbook,
      changes: [{ sheet, address, value: selectorOf[scenario] }],
    })),
  );
  return Object.fromEntries(scenarios.map((scenario, index) => [scenario, values[index]]));
}

/** A row of the sheet that sets the cases side by side, by the heads of its columns. */
function sideBySide(values: WorkbookValues, label: string): Map<string, unknown> {
  const cells = Array.from(values.get("Bull_vs_Bear") ?? []);
  const split = (address: string) => /^([A-Z]+)(\d+)$/.exec(address)?.slice(1) ?? [];
  const headRow = split(cells.find(([, value]) => value === "LIVE (sheets)")?.[0] ?? "")[1];
  const valueRow = split(cells.find(([, value]) => value === label)?.[0] ?? "")[1];
  const heads = new Map(
    cells.flatMap(([address, value]) => {
      const [column = "", row] = split(address);
      return row === headRow ? [[column, String(value).toLowerCase()] as const] : [];
    }),
  );
  return new Map(
    cells.flatMap(([address, value]) => {
      const [column = "", row] = split(address);
      return row === valueRow ? [[heads.get(column) ?? column, value] as const] : [];
    }),
  );
}

/** Rows of every table in a PDF by their first cell; the first of a name counts. */
async function paperRows(bytes: Uint8Array): Promise<Map<string, string[]>> {
  const pdf = await readPdf(bytes);
  const rows = elementsOf(pdf, "TR").map((row) =>
    row.children.map((cell) => textOf(cell, pdf).replaceAll(/\s+/g, " ")),
  );
  return new Map(rows.toReversed().map(([name = "", ...cells]) => [name, cells]));
}

/** The verdict's table once its draws have arrived, without the marks of perimeters. */
async function screenRows(page: Page): Promise<Map<string, string[]>> {
  await page.goto(`/?${SETTINGS}`);
  const chance = page.getByRole("row", { name: /Chance that forward NPV is positive/ });
  await expect(chance).toContainText("%");
  const rows = await page
    .getByRole("table")
    .first()
    .getByRole("row")
    .evaluateAll((found) =>
      found.map((row) =>
        Array.from(row.querySelectorAll<HTMLElement>("th, td"), (cell) =>
          cell.innerText.replaceAll(/\s+/g, " "),
        ),
      ),
    );
  return new Map(rows.map(([name = "", ...cells]) => [name.replace(/ (?:[A-C]|R\d)(?:, R\d)?$/, ""), cells]));
}

/** "$744B (688–879)" in USD bn. */
function written2030(rows: Map<string, string[]>, column: number): number {
  const [, digits = "", scale = ""] = /\$([\d.]+)([BT])/.exec(rows.get("Revenue 2030")?.[column] ?? "") ?? [];
  return Number(digits) * (scale === "T" ? 1000 : 1);
}
