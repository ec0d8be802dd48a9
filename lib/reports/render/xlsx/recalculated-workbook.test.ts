import { cellRef } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { saveScenario } from "@/lib/commands/save-scenario";
import type { ScenarioParameterKey, ScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import type { ScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { unitCostOfScenario } from "@/lib/model/scenario/unit-cost-of-scenario";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import type { ReportContent } from "@/lib/reports/build-scenario-bundle";
import { buildScenarioReport } from "@/lib/reports/build-scenario-report";
import { isOfficeInstalled } from "@/lib/testing/convert-with-office";
import {
  recalculateWorkbooks,
  workbookValues,
  type CellChange,
  type WorkbookValues,
} from "@/lib/testing/recalculate-workbooks";
import { reportContentFixture, REPORT_DATE } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import { sheetDifferences } from "@/lib/testing/sheet-differences";
import { withScenarioChanges } from "@/lib/testing/with-scenario-changes";
import { calculationSheets } from "./calculation-sheets";
import type { CellPlace, Reference } from "./formula/cell-area";
import { renderXlsx } from "./render-xlsx";
import { caseSlots, type CaseSlot } from "./workbook-cases";
import { createWorkbookContext } from "./workbook-context";

const hostileName = '=HYPERLINK("https://example.org")';

const TOLERANCE = 1e-6;
/** Of a difference between numbers of thousands, rounding leaves this much. */
const ROUNDING = 1e-9;
const OFFICE_MS = 300_000; // a busy machine with two cores

/** Of growth, cost, price, life and capital: each moves the value by another way. */
const fiveInputs = {
  grossAdds2026Gw: 1.1,
  capexPerGw2026UsdBn: 0.95,
  electricityPriceUsdPerMwh: 1.2,
  economicLifeComputeYears: 1.15,
  waccFraction: 1.05,
} as const satisfies Partial<Record<ScenarioParameterKey, number>>;

/** Five blue cells of five groups, as a reader might set them in their own column. */
const ownInputs: Partial<ScenarioParameters> = {
  grossAdds2026Gw: 23,
  electricityPriceUsdPerMwh: 41,
  demandGrowth2027Fraction: 0.81,
  economicLifeComputeYears: 5.25,
  waccFraction: 0.087,
};

const ownOptions = {
  capexPolicy: "reactive",
  taxMode: "stand-alone",
  terminalValueMode: "exit-multiple",
  survivalCurve: "weibull",
  revenueMultiplier: 1.25,
} as const satisfies Partial<ScenarioOptions>;

const stopOptions = {
  capexPolicy: "stop",
  taxMode: "stand-alone",
  terminalValueMode: "value-driver",
  writedownRule: "recoverable-amount",
} as const satisfies Partial<ScenarioOptions>;

type Recalculated = { slot: CaseSlot; asDelivered: WorkbookValues; changed: WorkbookValues };

describe.skipIf(!isOfficeInstalled())("the workbook, recalculated by LibreOffice", () => {
  const settings = reportSettingsFixture("en");
  let opened: OpenDatabase;
  let content: ReportContent;
  let stopping: ReportContent;
  let stored: WorkbookValues;
  let recalculated: Recalculated[];
  let withOwnSettings: WorkbookValues;
  let ofStopping: WorkbookValues;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    const { slug } = await saveScenario(
      opened.database,
      {
        name: hostileName,
        parent: "bull",
        overrides: { electricityPriceUsdPerMwh: 40, priceElasticity: 1.2, pueRatio: 1.08 },
        notes: null,
        settings: {},
      },
      REPORT_DATE,
    );
    content = await reportContentFixture(opened.database, slug, { draws: 16, replicates: 8 });
    stopping = withScenarioChanges(content, stopOptions, { upliftRatio: 0.1, bookLifeComputeYears: 4 });
    const workbookOf = (each: ReportContent) =>
      renderXlsx(each, buildScenarioReport(each, settings), settings);
    const workbook = await workbookOf(content);
    stored = await workbookValues(workbook);
    const variants = caseSlots.flatMap((slot) => [
      { slot, changes: [selectorChange(content, slot)] },
      { slot, changes: [selectorChange(content, slot), ...inputChanges(content, slot)] },
    ]);
    const values = await recalculateWorkbooks([
      ...variants.map(({ changes }) => ({ workbook, changes })),
      { workbook, changes: settingChanges(content) },
      { workbook: await workbookOf(stopping), changes: [] },
    ]);
    [withOwnSettings = new Map(), ofStopping = new Map()] = values.slice(-2);
    recalculated = caseSlots.map((slot, index) => {
      const [asDelivered, changed] = values.slice(2 * index, 2 * index + 2);
      if (asDelivered === undefined || changed === undefined) throw new Error("a variant is missing");
      return { slot, asDelivered, changed };
    });
  }, OFFICE_MS);
  afterAll(() => opened.close());

  const of = (slot: CaseSlot): Recalculated => {
    const found = recalculated.find((each) => each.slot === slot);
    if (found === undefined) throw new Error(`${slot} was not recalculated`);
    return found;
  };

  test.each(caseSlots)("%s: every output, path and vintage equals the engine's", (slot) => {
    const parameters = parametersOf(content, slot);
    expect(differences(content, of(slot).asDelivered, parameters)).toEqual([]);
    expect(caseCostUsdPerMtok(content, of(slot).asDelivered, slot)).toBeCloseTo(
      unitCostOfScenario(content.bundle.inputs.unitCost, parameters).mtok.totalUsd,
      8,
    );
  });

  test.each(caseSlots)("%s: and again after five inputs were changed", (slot) => {
    const parameters = { ...parametersOf(content, slot), ...changedParameters(content, slot) };
    const { asDelivered, changed } = of(slot);
    expect(differences(content, changed, parameters)).toEqual([]);
    expect(caseCostUsdPerMtok(content, changed, slot)).toBeCloseTo(
      unitCostOfScenario(content.bundle.inputs.unitCost, parameters).mtok.totalUsd,
      8,
    );
    expect(npvForward(content, changed)).not.toBeCloseTo(npvForward(content, asDelivered), 3);
  });

  test("the reader's own column equals the engine's once five inputs and five settings have changed", () => {
    const parameters = { ...parametersOf(content, "user"), ...ownInputs };
    // stated as delivered where capex reacts, and named so
    const isStated = (difference: string) => difference.startsWith("requiredRevenue");
    const found = differences(content, withOwnSettings, parameters, ownOptions);
    expect(found.filter((difference) => !isStated(difference))).toEqual([]);
    expect([...(withOwnSettings.get("Checks") ?? []).values()]).not.toContain(false);
  });

  test("so does a saved scenario whose capex stops", () => {
    expect(differences(stopping, ofStopping, parametersOf(stopping, "user"))).toEqual([]);
  });

  test.each(caseSlots)("%s: at least 25 checks, all true, before and after", (slot) => {
    for (const values of [of(slot).asDelivered, of(slot).changed]) {
      const checks = [...(values.get("Checks") ?? [])].filter(([, value]) => typeof value === "boolean");
      expect(checks.length).toBeGreaterThanOrEqual(25);
      expect(checks.filter(([, value]) => value === false)).toEqual([]);
      expect([...(values.get("Cover") ?? [])].filter(([, value]) => value === false)).toEqual([]);
    }
  });

  test("a name that looks like a formula stays words, also once saved by LibreOffice", () => {
    for (const values of [stored, of("user").asDelivered]) {
      expect([...(values.get("Control") ?? []).values()]).toContain(hostileName);
    }
  });

  test("no cell shows an error in any case", () => {
    const errors = recalculated.flatMap(({ slot, asDelivered, changed }) =>
      [asDelivered, changed].flatMap((values) =>
        [...values].flatMap(([sheet, cells]) =>
          [...cells].flatMap(([address, value]) =>
            typeof value === "string" && /^#(DIV|N\/A|NAME|NULL|NUM|REF|VALUE)/.test(value)
              ? [`${slot} ${sheet}!${address} ${value}`]
              : [],
          ),
        ),
      ),
    );
    expect(errors).toEqual([]);
  });

  test("the values stored in the file are those LibreOffice computes", () => {
    const { opening } = createWorkbookContext(content, settings);
    const computed = of(opening).asDelivered;
    const stale = [...stored].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([address, value]) => {
        const shown = computed.get(sheet)?.get(address) ?? "";
        const agrees =
          typeof value === "number" && typeof shown === "number"
            ? Math.abs(shown - value) <= Math.max(TOLERANCE * Math.abs(value), ROUNDING)
            : shown === value;
        return agrees ? [] : [`${sheet}!${address}: stored ${value}, computed ${shown}`];
      }),
    );
    expect(stale).toEqual([]);
  });
});

function parametersOf(content: ReportContent, slot: CaseSlot): ScenarioParameters {
  const { cases } = createWorkbookContext(content, reportSettingsFixture("en"));
  const found = cases.find((each) => each.slot === slot);
  if (found === undefined) throw new Error(`there is no case ${slot}`);
  return found.parameters;
}

function changedParameters(content: ReportContent, slot: CaseSlot): Partial<ScenarioParameters> {
  const parameters = parametersOf(content, slot);
  return Object.fromEntries(
    (Object.keys(fiveInputs) as (keyof typeof fiveInputs)[]).map((key) => [
      key,
      parameters[key] * fiveInputs[key],
    ]),
  );
}

function selectorChange(content: ReportContent, slot: CaseSlot): CellChange {
  const { control } = calculationSheets(createWorkbookContext(content, reportSettingsFixture("en")));
  return { ...placeOf(control.selector.reference, 0), value: caseSlots.indexOf(slot) + 1 };
}

/** In the blue cells of the column: the four of them stand left of the one at work. */
function inputChanges(content: ReportContent, slot: CaseSlot): CellChange[] {
  const { inputs } = calculationSheets(createWorkbookContext(content, reportSettingsFixture("en")));
  return Object.entries(changedParameters(content, slot)).map(([key, value]) => ({
    ...placeOf(
      inputs.live[key as ScenarioParameterKey].reference,
      caseSlots.indexOf(slot) - caseSlots.length,
    ),
    value,
  }));
}

/** The reader's own column at work, five of its blue cells and five settings changed. */
function settingChanges(content: ReportContent): CellChange[] {
  const context = createWorkbookContext(content, reportSettingsFixture("en"));
  const { control, inputs } = calculationSheets(context);
  const { t } = context;
  const word = (reference: Reference, value: string): CellChange => ({ ...placeOf(reference, -1), value });
  return [
    { ...placeOf(control.selector.reference, 0), value: caseSlots.indexOf("user") + 1 },
    ...(Object.entries(ownInputs) as [ScenarioParameterKey, number][]).map(([key, value]): CellChange => ({
      ...placeOf(inputs.own[key].reference, 0),
      value,
    })),
    word(control.capexPolicy.reference, t(`verdict.capexPolicy.${ownOptions.capexPolicy}`)),
    word(control.taxMode.reference, t(`verdict.taxMode.${ownOptions.taxMode}`)),
    word(control.terminalValueMode.reference, t(`verdict.terminalValueMode.${ownOptions.terminalValueMode}`)),
    word(control.survivalCurve.reference, t(`verdict.survivalCurve.${ownOptions.survivalCurve}`)),
    { ...placeOf(control.revenueMultiplier.reference, 0), value: ownOptions.revenueMultiplier },
  ];
}

function placeOf(reference: Reference, columnsAway: number): { sheet: string; address: string } {
  const { sheet, from } = reference({ sheet: "", row: 0, column: 0 });
  return { sheet, address: cellRef(from.row, from.column + columnsAway) };
}

function differences(
  content: ReportContent,
  values: WorkbookValues,
  parameters: ScenarioParameters,
  otherOptions: Partial<ScenarioOptions> = {},
): string[] {
  const { inputs } = content.bundle;
  const sheets = calculationSheets(createWorkbookContext(content, reportSettingsFixture("en")));
  const options = { ...inputs.options, ...otherOptions, grid: "annual" as const };
  const engine = summariseScenario(inputs.context, parameters, options);
  const read = ({ sheet, row, column }: CellPlace) => values.get(sheet)?.get(cellRef(row, column)) ?? null;
  return sheetDifferences(sheets, engine, unitCost(inputs.unitCost), read, TOLERANCE);
}

function caseCostUsdPerMtok(content: ReportContent, values: WorkbookValues, slot: CaseSlot): number {
  const { unitCost: sheet } = calculationSheets(createWorkbookContext(content, reportSettingsFixture("en")));
  const { sheet: name, from } = sheet.byCase.total.all({ sheet: "", row: 0, column: 0 });
  return Number(values.get(name)?.get(cellRef(from.row, from.column + caseSlots.indexOf(slot))));
}

function npvForward(content: ReportContent, values: WorkbookValues): number {
  const { valuation } = calculationSheets(createWorkbookContext(content, reportSettingsFixture("en")));
  const { sheet, address } = placeOf(valuation.outputs.npvForwardUsdBn.reference, 0);
  return Number(values.get(sheet)?.get(address));
}
