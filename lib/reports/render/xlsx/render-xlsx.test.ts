import { cellRef, readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { saveScenario } from "@/lib/commands/save-scenario";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import type { ScenarioParameterKey, ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { buildScenarioReport } from "@/lib/reports/build-scenario-report";
import { isOfficeInstalled } from "@/lib/testing/convert-with-office";
import {
  recalculateWorkbooks,
  workbookValues,
  type CellChange,
  type WorkbookValues,
} from "@/lib/testing/recalculate-workbooks";
import { reportContentFixture } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import { sheetDifferences } from "@/lib/testing/sheet-differences";
import { calculationSheets, type LiveSheets } from "./calculation-sheets";
import type { CellPlace, Reference } from "./formula/cell-area";
import { renderXlsx } from "./render-xlsx";
import { caseSlots } from "./workbook-cases";
import { createWorkbookContext } from "./workbook-context";

const settings = reportSettingsFixture("en");
const hostileName = '=HYPERLINK("https://example.org")';
const RELATIVE_TOLERANCE = 1e-6;

/** Five blue cells of five groups, as a reader might set them in their own column. */
const fiveInputs: Partial<ScenarioParameters> = {
  grossAdds2026Gw: 23,
  electricityPriceUsdPerMwh: 41,
  demandGrowth2027Fraction: 0.81,
  economicLifeComputeYears: 5.25,
  waccFraction: 0.087,
};

const otherOptions = {
  capexPolicy: "reactive",
  taxMode: "stand-alone",
  terminalValueMode: "exit-multiple",
  survivalCurve: "weibull",
  revenueMultiplier: 1.25,
} as const satisfies Partial<ScenarioOptions>;

describe("the workbook", () => {
  let opened: OpenDatabase;
  let content: ReportContent;
  let saved: ReportContent;
  let bytes: Uint8Array;
  let savedBytes: Uint8Array;
  let sheets: LiveSheets;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    content = await reportContentFixture(opened.database, "comparison", { draws: 0 });
    const { slug } = await saveScenario(
      opened.database,
      {
        name: hostileName,
        parent: "bull",
        overrides: { upliftRatio: 0.1, bookLifeComputeYears: 4 },
        settings: {},
        notes: null,
      },
      "2026-11-24T00:00:00.000Z",
    );
    saved = await reportContentFixture(opened.database, slug, {
      draws: 0,
      capexPolicy: "stop",
      taxMode: "stand-alone",
      terminalValueMode: "value-driver",
      writedownRule: "recoverable-amount",
    });
    bytes = await workbookOf(content);
    savedBytes = await workbookOf(saved);
    sheets = calculationSheets(createWorkbookContext(content, settings));
  }, 180_000);
  afterAll(() => opened.close());

  test("stores no error as what a formula gave", async () => {
    const { sheets: read } = await readXlsx(bytes);
    const results = read.flatMap(({ name, cells }) =>
      [...(cells ?? [])].flatMap(([address, { formula, formulaResult, value }]) =>
        formula === undefined ? [] : [`${name} ${address}: ${String(formulaResult ?? value)}`],
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

  test("words that look like a formula stay words", async () => {
    const { sheets: read } = await readXlsx(savedBytes);
    expect(read.flatMap(({ rows }) => rows.flat())).toContain(hostileName);
    const formulas = read.flatMap(({ cells }) => [...(cells?.values() ?? [])].map(({ formula }) => formula));
    expect(formulas.filter((formula) => formula?.includes("HYPERLINK"))).toEqual([]);
  });

  test("steps by years beside a report that steps by quarters, and says so", async () => {
    const quarterly = await reportContentFixture(opened.database, "comparison", {
      draws: 0,
      grid: "quarterly",
    });
    const values = await workbookValues(await workbookOf(quarterly));
    const control = [...(values.get("Control") ?? []).values()].join(" ");
    expect(control).toContain("This report steps by quarters; the formulas step by years.");
    const stated = [...(values.get("Bull_vs_Bear") ?? []).values()];
    for (const { projection } of quarterly.comparison.scenarios) {
      expect(stated).toContain(projection.outputs.npvForwardUsdBn);
    }
    expect([...(values.get("Cover") ?? []).values()].join(" ")).toContain("the formulas step by years");
    expect([...(values.get("Checks") ?? []).values()]).not.toContain(false);
  }, 120_000);

  test.runIf(isOfficeInstalled())(
    "LibreOffice agrees with the engine after inputs and settings have changed, and of a saved scenario with capex that stops",
    async () => {
      const [changed, ofSaved] = await recalculateWorkbooks([
        { workbook: bytes, changes: settingChanges(content, sheets) },
        { workbook: savedBytes, changes: [] },
      ]);
      const { cases } = createWorkbookContext(content, settings);
      const own = cases.find(({ slot }) => slot === "user");
      const { context, options } = content.bundle.inputs;
      const engine = summariseScenario(
        context,
        { ...(own?.parameters as ScenarioParameters), ...fiveInputs },
        { ...options, ...otherOptions },
      );
      // stated as delivered where capex reacts, and named so
      const isStated = (difference: string) => difference.startsWith("requiredRevenue");
      const found = differences(sheets, changed, engine, content);
      expect(found.filter((difference) => !isStated(difference))).toEqual([]);
      expect([...(changed?.get("Checks") ?? []).values()]).not.toContain(false);
      const projection = saved.comparison.scenarios[0]?.projection as ScenarioProjection;
      const ofOwn = calculationSheets(createWorkbookContext(saved, settings));
      expect(differences(ofOwn, ofSaved, projection, saved)).toEqual([]);
    },
    240_000,
  );
});

function workbookOf(content: ReportContent): Promise<Uint8Array> {
  return renderXlsx(content, buildScenarioReport(content, settings), settings);
}

/** The reader's own column at work, five of its blue cells and five settings changed. */
function settingChanges(content: ReportContent, { control, inputs }: LiveSheets): CellChange[] {
  const { t } = createWorkbookContext(content, settings);
  const word = (reference: Reference, value: string): CellChange => ({ ...place(reference, -1), value });
  return [
    { ...place(control.selector.reference, 0), value: caseSlots.indexOf("user") + 1 },
    ...(Object.entries(fiveInputs) as [ScenarioParameterKey, number][]).map(([key, value]): CellChange => ({
      ...place(inputs.own[key].reference, 0),
      value,
    })),
    word(control.capexPolicy.reference, t(`verdict.capexPolicy.${otherOptions.capexPolicy}`)),
    word(control.taxMode.reference, t(`verdict.taxMode.${otherOptions.taxMode}`)),
    word(
      control.terminalValueMode.reference,
      t(`verdict.terminalValueMode.${otherOptions.terminalValueMode}`),
    ),
    word(control.survivalCurve.reference, t(`verdict.survivalCurve.${otherOptions.survivalCurve}`)),
    { ...place(control.revenueMultiplier.reference, 0), value: otherOptions.revenueMultiplier },
  ];
}

/** Of the cell a reference leads to, or of one a few columns beside it. */
function place(reference: Reference, columnsAway: number): { sheet: string; address: string } {
  const { sheet, from } = reference({ sheet: "", row: 0, column: 0 });
  return { sheet, address: cellRef(from.row, from.column + columnsAway) };
}

function differences(
  sheets: LiveSheets,
  values: WorkbookValues | undefined,
  engine: ScenarioProjection,
  { unitCost }: ReportContent,
): string[] {
  const read = ({ sheet, row, column }: CellPlace) => values?.get(sheet)?.get(cellRef(row, column)) ?? null;
  return sheetDifferences(sheets, engine, unitCost, read, RELATIVE_TOLERANCE);
}
