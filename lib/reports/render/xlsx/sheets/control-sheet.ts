import {
  growthLimits,
  capexPolicies,
  taxModes,
  terminalValueModes,
} from "@/lib/model/scenario/scenario-options";
import { economicDepreciationMethods, writedownRules } from "@/lib/model/scenario/depreciation-methods";
import { INDEX_YEAR, LAST_YEAR, FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { survivalCurves } from "@/lib/model/scenario/survival";
import { columnLetters } from "../formula/cell-area";
import { formula, type Formula } from "../formula/formula";
import { createModelSheet, fixedRange, type SheetCell } from "../formula/model-sheet";
import type { Scalar } from "../formula/sheet-value";
import { numberFormat, type SheetUnit } from "../number-format";
import { caseSlots } from "../workbook-cases";
import type { WorkbookContext } from "../workbook-context";
import { textHeightPoints } from "../sheets-of-values/text-height";
import type { SingleValue } from "../year-rows";

const NAME = "Control";
const CHOICE = 1;
const CODE = 2;
const MEANING = 3;
const FIRST_OPTION = 4;
const MOST_OPTIONS = 4;
const DELIVERED = FIRST_OPTION + MOST_OPTIONS;
const CHANGED = DELIVERED + 1;
const MEANING_WIDTH = 70;

export type ControlSheet = ReturnType<typeof controlSheet>;

/** What a reader switches: the scenario at work and how the sheets compute it. Each choice becomes the number formulas read. */
export function controlSheet({ t, cases, options, bundle, caseName, opening, following }: WorkbookContext) {
  const sheet = createModelSheet({
    name: NAME,
    columnWidths: [34, 24, 8, MEANING_WIDTH, ...Array.from({ length: MOST_OPTIONS }, () => 20), 13, 10],
    frozenRows: 4,
    frozenColumns: 0,
  });
  let next = 4;
  const words = (
    row: number,
    column: number,
    text: string,
    look: "title" | "subtitle" | "columnHead" | "label" | "words" | "note" | "heading",
  ) => sheet.put(row, column, { content: text, look, numberFormat: null });
  words(0, 0, t("workbook.sheet.Control.title"), "title");
  words(1, 0, t("workbook.sheet.Control.subtitle"), "subtitle");
  const heads = ["setting", "choice", "code", "meaningHead", "options"] as const;
  for (let column = 0; column <= CHANGED; column++) {
    const head = heads[column];
    words(3, column, head === undefined ? "" : t(`workbook.control.${head}`), "columnHead");
  }
  words(3, DELIVERED, t("workbook.control.delivered"), "columnHead");
  words(3, CHANGED, t("workbook.inputs.changed"), "columnHead");

  function explain(row: number, text: string): void {
    const cell: SheetCell = { content: text, look: "words", numberFormat: null };
    sheet.put(row, MEANING, cell);
    sheet.rowHeights.set(row, textHeightPoints(cell, MEANING_WIDTH));
  }

  /** A drop-down of words; formulas read the place of the chosen one, from 1 on. */
  function choice(label: string, meaning: string, texts: readonly string[], chosen: number): SingleValue {
    const row = next++;
    words(row, 0, label, "label");
    explain(row, meaning);
    for (const [index, text] of texts.entries()) words(row, FIRST_OPTION + index, text, "note");
    const { reference: chosenText } = sheet.put(row, CHOICE, {
      content: texts[chosen] ?? "",
      look: "input",
      numberFormat: null,
    });
    const list = fixedRange(
      NAME,
      { row, column: FIRST_OPTION },
      { row, column: FIRST_OPTION + texts.length - 1 },
    );
    const letters = (column: number) => `$${columnLetters(column)}$${row + 1}`;
    sheet.validations.push({
      type: "list",
      formula1: `${letters(FIRST_OPTION)}:${letters(FIRST_OPTION + texts.length - 1)}`,
      range: `B${row + 1}`,
      showErrorMessage: true,
      errorMessage: t("workbook.control.chooseFromList"),
    });
    const code = sheet.put(row, CODE, {
      content: formula`MATCH(${chosenText},${list},0)`,
      look: "figure",
      numberFormat: numberFormat("code"),
    });
    rememberDelivered(row, code, chosen + 1);
    return code;
  }

  /** What the file was delivered with, and whether that has changed. */
  function rememberDelivered(row: number, code: SingleValue, value: number): void {
    const delivered = sheet.put(row, DELIVERED, {
      content: value,
      look: "stated",
      numberFormat: numberFormat("plain"),
    });
    sheet.put(row, CHANGED, {
      content: formula`IF(${code}=${delivered},0,1)`,
      look: "figure",
      numberFormat: numberFormat("count"),
    });
  }

  function figure(label: string, meaning: string, value: number, unit: SheetUnit, from: number, to: number) {
    const row = next++;
    words(row, 0, label, "label");
    explain(row, meaning);
    sheet.validations.push({
      type: unit === "multiple" ? "decimal" : "whole",
      operator: "between",
      formula1: String(from),
      formula2: String(to),
      range: `B${row + 1}`,
      showErrorMessage: true,
      errorMessage: t("workbook.control.between", { from: String(from), to: String(to) }),
    });
    return sheet.put(row, CHOICE, { content: value, look: "input", numberFormat: numberFormat(unit) });
  }

  function shown(label: string, meaning: string, content: Scalar | Formula): SingleValue {
    const row = next++;
    words(row, 0, label, "label");
    explain(row, meaning);
    return sheet.put(row, CHOICE, { content, look: "total", numberFormat: null });
  }

  const optionOf = (list: readonly string[], value: string) => Math.max(0, list.indexOf(value));
  const meaning = (
    id: "selector" | "strict" | "valuationYear" | "revenueMultiplier" | "moneyUnit" | "priceBasis",
  ) => t(`workbook.control.meaning.${id}`);

  const selector = figure(
    t("workbook.control.selector"),
    meaning("selector"),
    1 + caseSlots.indexOf(opening),
    "code",
    1,
    caseSlots.length,
  );
  const caseNames = cases.map(({ slot }) => caseName(slot));
  const nameRow = next;
  for (const [index, name] of caseNames.entries()) words(nameRow, FIRST_OPTION + index, name, "note");
  const names = fixedRange(
    NAME,
    { row: nameRow, column: FIRST_OPTION },
    { row: nameRow, column: FIRST_OPTION + caseNames.length - 1 },
  );
  const liveName = shown(t("workbook.control.liveName"), "", formula`INDEX(${names},${selector})`);

  const strict = choice(
    t("verdict.setting.perimeter"),
    meaning("strict"),
    [t("verdict.perimeter.full"), t("verdict.perimeter.strict")],
    options.strict ? 1 : 0,
  );
  const terminalValueMode = choice(
    t("verdict.setting.terminalValueMode"),
    t("workbook.control.meaning.terminalValueMode"),
    terminalValueModes.map((mode) => t(`verdict.terminalValueMode.${mode}`)),
    optionOf(terminalValueModes, options.terminalValueMode),
  );
  const taxMode = choice(
    t("verdict.setting.taxMode"),
    t("workbook.control.meaning.taxMode"),
    taxModes.map((mode) => t(`verdict.taxMode.${mode}`)),
    optionOf(taxModes, options.taxMode),
  );
  const capexPolicy = choice(
    t("verdict.setting.capexPolicy"),
    t("workbook.control.meaning.capexPolicy"),
    capexPolicies.map((policy) => t(`verdict.capexPolicy.${policy}`)),
    optionOf(capexPolicies, options.capexPolicy),
  );
  const limits = bundle.inputs.context.capacityLimits;
  const growthLimit = choice(
    t("verdict.setting.growthLimits"),
    t(
      limits === undefined
        ? "workbook.control.meaning.noGrowthLimits"
        : "workbook.control.meaning.growthLimits",
    ),
    (limits === undefined ? growthLimits.slice(0, 1) : growthLimits).map((each) =>
      t(`verdict.growthLimits.${each}`),
    ),
    limits === undefined ? 0 : 1,
  );
  const survivalCurve = choice(
    t("verdict.setting.survivalCurve"),
    t("workbook.control.meaning.survivalCurve"),
    survivalCurves.map((curve) => t(`verdict.survivalCurve.${curve}`)),
    optionOf(survivalCurves, options.survivalCurve),
  );
  const economicDepreciation = choice(
    t("verdict.setting.economicDepreciation"),
    t("workbook.control.meaning.economicDepreciation"),
    economicDepreciationMethods.map((method) => t(`verdict.economicDepreciation.${method}`)),
    optionOf(economicDepreciationMethods, options.economicDepreciation),
  );
  const writedownRule = choice(
    t("verdict.setting.writedownRule"),
    t("workbook.control.meaning.writedownRule"),
    writedownRules.map((rule) => t(`verdict.writedownRule.${rule}`)),
    optionOf(writedownRules, options.writedownRule),
  );
  const revenueMultiplier = figure(
    t("workbook.control.revenueMultiplier"),
    meaning("revenueMultiplier"),
    options.revenueMultiplier,
    "multiple",
    0,
    64,
  );
  rememberDelivered(next - 1, revenueMultiplier, options.revenueMultiplier);
  const changes = fixedRange(NAME, { row: 4, column: CHANGED }, { row: next - 1, column: CHANGED });
  const valuationYear = figure(
    t("workbook.control.valuationYear"),
    meaning("valuationYear"),
    INDEX_YEAR,
    "year",
    FIRST_YEAR,
    LAST_YEAR,
  );
  const moneyUnit = choice(
    t("workbook.control.moneyUnit"),
    meaning("moneyUnit"),
    ["USD bn", "USD m", "USD tn"],
    0,
  );
  const priceBasis = choice(
    t("workbook.control.priceBasis"),
    meaning("priceBasis"),
    [t("workbook.control.nominal"), t("workbook.control.real")],
    0,
  );
  words(next, 0, t("workbook.line.changedSettings"), "label");
  const changedCount = sheet.put(next++, CHANGED, {
    content: formula`SUM(${changes})`,
    look: "total",
    numberFormat: numberFormat("count"),
  });
  next++;
  words(next++, 0, t("workbook.heading.notFollowed"), "heading");
  const limitsText = [following, t("workbook.control.statedValues"), t("workbook.control.mirrors")];
  for (const text of limitsText) {
    const cell: SheetCell = { content: text, look: "words", numberFormat: null };
    sheet.put(next, 0, cell);
    sheet.merges.push({ startRow: next, endRow: next, startCol: 0, endCol: MEANING });
    sheet.rowHeights.set(next++, textHeightPoints(cell, MEANING_WIDTH));
  }

  return {
    sheet,
    changedCount,
    selector,
    liveName,
    strict,
    terminalValueMode,
    taxMode,
    capexPolicy,
    growthLimit,
    survivalCurve,
    economicDepreciation,
    writedownRule,
    revenueMultiplier,
    valuationYear,
    moneyUnit,
    priceBasis,
  };
}
