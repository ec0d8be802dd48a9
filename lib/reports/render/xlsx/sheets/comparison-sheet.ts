import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import type { Reference } from "../formula/cell-area";
import { formula, type Formula } from "../formula/formula";
import { fixedRange } from "../formula/model-sheet";
import type { Scalar } from "../formula/sheet-value";
import { numberFormat, type SheetUnit } from "../number-format";
import { caseSlots } from "../workbook-cases";
import type { WorkbookContext } from "../workbook-context";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, UNIT_COLUMN, VALUE_COLUMN, type YearLine } from "../year-rows";
import { headlineOutputs, headlineValue, type HeadlineOutput } from "./headline-outputs";
import type { CalculationSheets, ValuationSheet } from "./valuation-sheet";

const LIVE = FIRST_YEAR_COLUMN + caseSlots.length;

export type ComparisonSheet = ReturnType<typeof comparisonSheet>;

/** Engine values of every column beside the sheets' own, the bridge between bear and bull, and the paths they come from. */
export function comparisonSheet(
  context: WorkbookContext,
  sheets: CalculationSheets & { valuation: ValuationSheet },
) {
  const { line, heading, t, cases, caseName, options, engineBridge } = context;
  const { control, inputs, timing, cash, valuation } = sheets;
  const { fixed } = inputs;
  const rows = context.yearSheet("Bull_vs_Bear");
  const { sheet } = rows;
  rows.head([
    { column: LABEL_COLUMN, text: t("workbook.word.measure") },
    { column: UNIT_COLUMN, text: t("workbook.inputs.unit") },
    { column: VALUE_COLUMN, text: t("workbook.word.amount") },
  ]);
  const yearRow = () => rows.blockOfYears(line("year", "year").label, () => formula`${timing.year}`);
  const put = (
    row: number,
    column: number,
    content: Scalar | Formula,
    look: "figure" | "total" | "stated",
    unit: SheetUnit,
  ) => sheet.put(row, column, { content, look, numberFormat: numberFormat(unit) });
  const heads = (texts: readonly string[]): number =>
    rows.blockHead(texts.map((text, index) => ({ column: FIRST_YEAR_COLUMN + index, text })));
  const labelled = (label: string, unitText: string): number => {
    const row = rows.take(1);
    sheet.put(row, LABEL_COLUMN, { content: label, look: "label", numberFormat: null });
    sheet.put(row, LABEL_COLUMN + 1, { content: unitText, look: "unit", numberFormat: null });
    return row;
  };
  const names = cases.map(({ slot }) => caseName(slot));

  /** One row of stated values per headline, and where each column stands. */
  const statedRow = (
    name: HeadlineOutput,
    unit: SheetUnit,
    pick: (each: (typeof cases)[number]) => ScenarioProjection,
  ) => {
    const { label, unitText } = line(name, unit);
    const row = labelled(label, unitText);
    const stated = cases.map(
      (each, index) =>
        put(row, FIRST_YEAR_COLUMN + index, headlineValue(pick(each).outputs, name), "stated", unit)
          .reference,
    );
    return { row, stated: stated as [Reference, Reference, Reference, Reference] };
  };

  rows.heading(heading("results"), "summarise-scenario.ts");
  const headRow = heads([
    ...names.map((name) => t("workbook.word.engineOf", { name })),
    t("workbook.word.live"),
    t("workbook.word.engineAtWork"),
    t("workbook.word.difference"),
    t("workbook.word.relative"),
  ]);
  /** Every column as delivered, and the one at work. */
  const acrossCases = (row: number): Reference =>
    fixedRange(sheet.name, { row, column: FIRST_YEAR_COLUMN }, { row, column: LIVE });
  const caseRows = {} as Record<HeadlineOutput, Reference>;
  const relative = {} as Record<HeadlineOutput, Reference>;
  const live = {} as Record<HeadlineOutput, Reference>;
  for (const { name, unit } of headlineOutputs) {
    const { row, stated } = statedRow(name, unit, ({ yearly }) => yearly);
    const [bull, base, bear, user] = stated;
    caseRows[name] = acrossCases(row);
    live[name] = put(row, LIVE, formula`${valuation.outputs[name]}`, "total", unit).reference;
    const engine = put(
      row,
      LIVE + 1,
      formula`CHOOSE(${control.selector},${bull},${base},${bear},${user})`,
      "figure",
      unit,
    ).reference;
    put(
      row,
      LIVE + 2,
      formula`IF(AND(ISNUMBER(${live[name]}),ISNUMBER(${engine})),${live[name]}-${engine},0)`,
      "figure",
      unit,
    );
    relative[name] = put(
      row,
      LIVE + 3,
      formula`IF(AND(ISNUMBER(${live[name]}),ISNUMBER(${engine})),ABS(${live[name]}-${engine})/MAX(ABS(${engine}),${fixed.sumTolerance}),IF(${live[name]}=${engine},0,1))`,
      "figure",
      "tiny",
    ).reference;
  }
  const rateTexts = (projection: ScenarioProjection) =>
    projection.outputs.irrForward.roots.map((root) => context.percent(root, 2)).join(", ") || "—";
  const rootRow = labelled(t("workbook.line.allRootsForward"), "%");
  for (const [index, { yearly }] of cases.entries()) {
    sheet.put(rootRow, FIRST_YEAR_COLUMN + index, {
      content: rateTexts(yearly),
      look: "stated",
      numberFormat: numberFormat("words"),
    });
  }

  if (options.grid === "quarterly") {
    rows.heading(heading("reported"), "time-grid.ts");
    heads(names.map((name) => t("workbook.word.reportedOf", { name })));
    for (const { name, unit } of headlineOutputs) statedRow(name, unit, ({ reported }) => reported);
  }

  rows.heading(heading("bridge"), "group-bridge.ts groupBridge");
  const usdBn = line("bridgeFrom", "USD bn").unitText;
  const bridgeValue = (label: string, value: number) =>
    put(labelled(label, usdBn), VALUE_COLUMN, value, "stated", "USD bn");
  const from = bridgeValue(line("bridgeFrom", "USD bn").label, engineBridge.fromNpvUsdBn);
  for (const { group, effectUsdBn } of engineBridge.steps)
    bridgeValue(t(`report.group.${group}`), effectUsdBn);
  const parts = rows.valueRange(engineBridge.steps.length + 1);
  const to = bridgeValue(line("bridgeTo", "USD bn").label, engineBridge.toNpvUsdBn);
  const bridgeSum = rows.value(line("bridgeSum", "USD bn"), formula`SUM(${parts})`, "total");

  rows.heading(heading("shown"), "real-paths.ts realPaths");
  const factor = rows.value(
    line("shownFactor", "factor"),
    formula`CHOOSE(${control.moneyUnit},1,${fixed.thousand},1/${fixed.thousand})`,
    "figure",
  );
  yearRow();
  const shown = (id: "shownRevenue" | "shownCapex" | "shownEbitda" | "shownFlow", source: YearLine) =>
    rows.years(
      line(id, "money"),
      formula`${source}*${factor}/CHOOSE(${control.priceBasis},1,${timing.priceLevel})`,
      "figure",
    );
  const series = {
    revenue: shown("shownRevenue", cash.revenueUsdBn),
    capex: shown("shownCapex", cash.capexUsdBn),
    ebitda: shown("shownEbitda", cash.ebitdaUsdBn),
    flow: shown("shownFlow", cash.freeCashFlowUsdBn),
  };
  const shownCash = rows.years(
    line("shownCash", "money"),
    (own) => formula`${own.previous}+${series.flow}`,
    "total",
  );

  rows.heading(heading("casePaths"), "project-scenario.ts");
  yearRow();
  const paths = (
    ["revenueUsdBn", "capexUsdBn", "freeCashFlowUsdBn", "cumulativeCashUsdBn", "energisedGw"] as const
  ).map((path) => ({
    path,
    byCase: cases.map(({ slot, reported }) => {
      const unit = path === "energisedGw" ? "GW" : "USD bn";
      const { label, unitText } = line(path, unit);
      return rows.yearValues(
        { label: t("workbook.word.statedOf", { text: label, name: caseName(slot) }), unit, unitText },
        (year) => reported.paths[path][year] ?? null,
        "stated",
      );
    }),
  }));

  return {
    sheet,
    live,
    relative,
    caseNames: acrossCases(headRow),
    caseRows,
    bridge: { from, to, sum: bridgeSum },
    series: { ...series, cash: shownCash },
    paths,
  };
}
