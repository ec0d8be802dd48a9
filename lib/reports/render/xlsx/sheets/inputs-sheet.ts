import {
  scenarioParameterDefinitions,
  scenarioParameterGroups,
  scenarioParameterKeys,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { UnitEconomics } from "@/lib/model/scenario/unit-economics";
import type { CellLook } from "../cell-look";
import { engineConstants, type EngineConstant } from "../engine-constants";
import { columnLetters, type Reference } from "../formula/cell-area";
import { formula } from "../formula/formula";
import { createModelSheet, fixedRange, type SheetCell } from "../formula/model-sheet";
import { numberFormat, type SheetUnit } from "../number-format";
import type { WorkbookContext } from "../workbook-context";
import { sheetLink } from "../sheets-of-values/value-cell";
import { textHeightPoints } from "../sheets-of-values/text-height";
import { FIRST_YEAR_COLUMN, type SingleValue } from "../year-rows";
import type { ControlSheet } from "./control-sheet";

const NAME = "Inputs_Scenarios";
const FIRST_CASE = 2;
const LIVE = 6;
const LOW = 7;
const GRADE = 9;
const AS_OF = 10;
const DELIVERED = 11;
const CHANGED = 15;
const SOURCE_ID = 16;
const SOURCE = 17;
const SOURCE_WIDTH = 70;

const wordColumns: ReadonlySet<number> = new Set([0, 1, GRADE, AS_OF, SOURCE_ID, SOURCE]);

type FixedInput = EngineConstant | keyof UnitEconomics | "historicalCapexPerGwUsdBn";

export type InputsSheet = {
  sheet: ReturnType<typeof createModelSheet>;
  /** Of the column at work. */
  live: Record<ScenarioParameterKey, SingleValue>;
  /** Of the reader's own column, where a scenario of theirs is put in. */
  own: Record<ScenarioParameterKey, SingleValue>;
  /** Of the case whose place in a row of cases from the first year's column on is the formula's own. */
  byCase: Record<ScenarioParameterKey, SingleValue>;
  /** The same in every scenario. */
  fixed: Record<FixedInput, SingleValue>;
  /** How many parameters of the column at work differ from what the file was delivered with. */
  changedCount: SingleValue;
};

const unitEconomicsUnits = {
  tokensPerGwYear: "tiny",
  maxUtilisationFraction: "fraction",
  acceleratorItPowerKw: "kW",
  electricalEfficiencyFraction: "fraction",
  waterUsageLitresPerKwh: "L/kWh",
  waterPriceUsdPerCubicMetre: "USD/m3",
  softwareUsdPerAcceleratorYear: "USD/accelerator-yr",
} as const satisfies Record<keyof UnitEconomics, SheetUnit>;

/** Every number the sheets compute from: four columns of scenario parameters, the one at work, and what all share. */
export function inputsSheet(context: WorkbookContext, control: ControlSheet): InputsSheet {
  const { t, bundle, cases, unitText, sheetUnitText, caseName } = context;
  const sheet = createModelSheet({
    name: NAME,
    columnWidths: [46, 13, 12, 12, 12, 12, 13, 12, 12, 8, 12, 12, 12, 12, 12, 11, 44, SOURCE_WIDTH],
    frozenRows: 4,
    frozenColumns: 2,
  });
  let next = 4;
  const words = (column: number, text: string | null, look: CellLook, row = next) =>
    sheet.put(row, column, { content: text, look, numberFormat: null });
  const cell = (column: number) => fixedRange(NAME, { row: next, column }, { row: next, column });
  const fourCells = (first: number): [Reference, Reference, Reference, Reference] => [
    cell(first),
    cell(first + 1),
    cell(first + 2),
    cell(first + 3),
  ];
  words(0, t("workbook.sheet.Inputs_Scenarios.title"), "title", 0);
  words(0, t("workbook.sheet.Inputs_Scenarios.subtitle"), "subtitle", 1);
  const caseNames = cases.map(({ slot }) => caseName(slot));
  const asDelivered = (name: string) => t("workbook.inputs.delivered", { name });
  for (const [column, head] of [
    t("workbook.inputs.parameter"),
    t("workbook.inputs.unit"),
    ...caseNames,
    t("workbook.inputs.live"),
    t("workbook.inputs.low"),
    t("workbook.inputs.high"),
    t("workbook.inputs.grade"),
    t("workbook.inputs.asOf"),
    ...caseNames.map(asDelivered),
    t("workbook.inputs.changed"),
    t("workbook.inputs.sourceId"),
    t("workbook.inputs.source"),
  ].entries()) {
    words(column, head, wordColumns.has(column) ? "columnHead" : "figureHead", 3);
  }
  sheet.rowHeights.set(3, 42);

  function sourceWords(content: string): void {
    const sourceCell: SheetCell = { content, look: "words", numberFormat: null };
    sheet.put(next, SOURCE, sourceCell);
    sheet.rowHeights.set(next, textHeightPoints(sourceCell, SOURCE_WIDTH));
  }

  const heading = (text: string) => {
    next++;
    for (let column = 0; column <= SOURCE; column++) words(column, null, "heading");
    words(0, text, "heading");
    next++;
  };

  function parameterRow(key: ScenarioParameterKey): SingleValue {
    const { unit, min, max } = scenarioParameterDefinitions[key];
    const format = numberFormat(unit);
    const source = bundle.provenance.parameterSources.find((each) => each.key === key);
    const published = bundle.inputs.published[key];
    words(0, t(`scenarioParameter.${key}.label`), "label");
    words(1, unitText(unit), "unit");
    for (const [index, { parameters }] of cases.entries()) {
      const content = parameters[key];
      sheet.put(next, FIRST_CASE + index, { content, look: "input", numberFormat: format });
      sheet.put(next, DELIVERED + index, { content, look: "stated", numberFormat: format });
    }
    const [bull, base, bear, user] = fourCells(FIRST_CASE);
    own[key] = { reference: user };
    byCase[key] = { reference: inCaseColumn(next) };
    const [bullDelivered, baseDelivered, bearDelivered, userDelivered] = fourCells(DELIVERED);
    const live = sheet.put(next, LIVE, {
      content: formula`CHOOSE(${control.selector},${bull},${base},${bear},${user})`,
      look: "figure",
      numberFormat: format,
    });
    for (const [index, content] of [
      Math.min(published.bear, published.base, published.bull),
      Math.max(published.bear, published.base, published.bull),
    ].entries()) {
      sheet.put(next, LOW + index, { content, look: "stated", numberFormat: format });
    }
    words(GRADE, source?.grade ?? "", "note");
    if (source !== undefined) sheet.put(next, SOURCE_ID, sheetLink(`parameter:${key}`, "Provenance", "A1"));
    sourceWords(source?.source ?? "");
    words(AS_OF, source?.asOf ?? "", "note");
    sheet.put(next, CHANGED, {
      content: formula`IF(CHOOSE(${control.selector},${bullDelivered},${baseDelivered},${bearDelivered},${userDelivered})=${live},0,1)`,
      look: "figure",
      numberFormat: numberFormat("count"),
    });
    const letters = [FIRST_CASE, LIVE - 1].map((column) => `${columnLetters(column)}${next + 1}`);
    sheet.validations.push({
      type: "decimal",
      operator: "between",
      formula1: String(min),
      formula2: String(max),
      range: letters.join(":"),
      showErrorMessage: true,
      errorMessage: t("workbook.control.between", { from: String(min), to: String(max) }),
    });
    next++;
    return live;
  }

  const firstParameterRow = next;
  const live = {} as InputsSheet["live"];
  const own = {} as InputsSheet["own"];
  const byCase = {} as InputsSheet["byCase"];
  for (const group of scenarioParameterGroups) {
    heading(t(`report.group.${group}`));
    for (const key of scenarioParameterKeys) {
      if (scenarioParameterDefinitions[key].group === group) live[key] = parameterRow(key);
    }
  }
  function fixedRow(label: string, unit: SheetUnit, value: number, source: string): SingleValue {
    words(0, label, "label");
    words(1, sheetUnitText(unit), "unit");
    sourceWords(source);
    const format = numberFormat(unit);
    const input = sheet.put(next, LIVE, { content: value, look: "input", numberFormat: format });
    const delivered = sheet.put(next, DELIVERED, { content: value, look: "stated", numberFormat: format });
    sheet.put(next++, CHANGED, {
      content: formula`IF(${input}=${delivered},0,1)`,
      look: "figure",
      numberFormat: numberFormat("count"),
    });
    return input;
  }

  const { unitEconomics, historicalCapexPerGwUsdBn } = bundle.inputs.context;
  const engine = t("workbook.inputs.engine", { version: bundle.engineVersion });
  const shared = t("workbook.inputs.assumptions");
  heading(t("workbook.heading.sharedInputs"));
  const fixed = {
    historicalCapexPerGwUsdBn: fixedRow(
      t("workbook.line.historicalCapexPerGwUsdBn"),
      "USD bn/GW",
      historicalCapexPerGwUsdBn,
      shared,
    ),
  } as InputsSheet["fixed"];
  for (const name of Object.keys(unitEconomicsUnits) as (keyof UnitEconomics)[]) {
    fixed[name] = fixedRow(
      t(`workbook.unitEconomics.${name}`),
      unitEconomicsUnits[name],
      unitEconomics[name],
      shared,
    );
  }
  heading(t("workbook.heading.constants"));
  for (const name of Object.keys(engineConstants) as EngineConstant[]) {
    const { value, unit } = engineConstants[name];
    fixed[name] = fixedRow(t(`workbook.constant.${name}`), unit, value, engine);
  }
  next++;
  words(0, t("workbook.line.changedCount"), "label");
  const flags = fixedRange(
    NAME,
    { row: firstParameterRow, column: CHANGED },
    { row: next - 2, column: CHANGED },
  );
  const changedCount = sheet.put(next, CHANGED, {
    content: formula`SUM(${flags})`,
    look: "total",
    numberFormat: numberFormat("count"),
  });
  return { sheet, live, own, byCase, fixed, changedCount };
}

function inCaseColumn(row: number): Reference {
  return ({ column }) => {
    const caseColumn = FIRST_CASE + column - FIRST_YEAR_COLUMN;
    const corner = { row, column: caseColumn, rowFixed: true, columnFixed: false };
    return { sheet: NAME, from: corner, to: corner };
  };
}
