import type enWorkbookSheets from "@/lib/messages/en/workbookSheets.json";
import { lightPalette } from "@/lib/charts/chart-palette";
import type { ComparisonSheet } from "../sheets/comparison-sheet";
import type { CalculationSheets } from "../sheets/valuation-sheet";
import type { Reference } from "../formula/cell-area";
import { createModelSheet, fixedRange, type ModelSheet } from "../formula/model-sheet";
import type { WorkbookContext } from "../workbook-context";
import { LABEL_COLUMN, VALUE_COLUMN, type SingleValue } from "../year-rows";
import { nativeChart, type ChartLine, type NativeChart } from "./native-chart";
import { textCell } from "./value-cell";

const COLUMN_COUNT = 19; // two charts side by side
const COLUMN_WIDTH = 9;
const FIRST_CHART_ROW = 3;

const USD_BN = "#,##0";
const GW = "General";
const LEAST_GW = 0.1; // the fleet of the first year is below one gigawatt

/** Charts of the live scenario and of the cases; they read the sheets, so they move with an input. */
export function chartSheet(
  context: WorkbookContext,
  calculation: CalculationSheets,
  comparison: ComparisonSheet,
): ModelSheet {
  const { t } = context;
  const sheet = createModelSheet({
    name: "Charts",
    columnWidths: Array.from({ length: COLUMN_COUNT }, () => COLUMN_WIDTH),
    frozenRows: 2,
    frozenColumns: 0,
  });
  sheet.put(0, 0, textCell(t("workbookSheets.charts.title"), "title"));
  sheet.put(1, 0, textCell(t("workbookSheets.charts.stamp"), "note"));
  const charts = [
    ...liveCharts(context, calculation),
    unitCostChart(context, calculation),
    casesChart(context, comparison),
  ];
  sheet.charts.push(...charts.map((chart, place) => nativeChart(chart, place, FIRST_CHART_ROW)));
  return sheet;
}

function liveCharts(
  { t }: WorkbookContext,
  { timing, capex, capacity, demand, cash }: CalculationSheets,
): NativeChart[] {
  const overYears = { categories: timing.year.row, labelEvery: 3, logarithmicFrom: null };
  const line = (key: LineName, values: Reference, look: LineLook): ChartLine => ({
    name: name(key),
    values,
    ...look,
  });
  function name(key: LineName) {
    return t(`workbookSheets.charts.line.${key}`);
  }
  return [
    {
      ...overYears,
      ...chartWords(
        t("workbookSheets.charts.capexRevenue.title"),
        t("workbookSheets.charts.capexRevenue.description"),
      ),
      kind: "column",
      lines: [
        line("capex", capex.capexUsdBn.row, { hex: lightPalette.muted, dash: "solid" }),
        line("revenue", demand.revenueUsdBn.row, { hex: lightPalette.bull, dash: "solid" }),
      ],
      yTitle: t("workbookSheets.charts.usdBnPerYear"),
      yFormat: USD_BN,
    },
    {
      ...overYears,
      ...chartWords(t("workbookSheets.charts.cash.title"), t("workbookSheets.charts.cash.description")),
      kind: "line",
      lines: [
        line("freeCashFlow", cash.freeCashFlowUsdBn.row, { hex: lightPalette.muted, dash: "dash" }),
        line("cumulativeCash", cash.cumulativeCashUsdBn.row, { hex: lightPalette.ink, dash: "solid" }),
      ],
      yTitle: t("workbookSheets.charts.usdBn"),
      yFormat: USD_BN,
    },
    {
      ...overYears,
      ...chartWords(
        t("workbookSheets.charts.capacity.title"),
        t("workbookSheets.charts.capacity.description"),
      ),
      kind: "line",
      lines: [
        line("live", capacity.energisedGw.row, { hex: lightPalette.ink, dash: "solid" }),
        line("accelerators", capacity.installedGw.row, { hex: lightPalette.muted, dash: "solid" }),
        line("power", capacity.powerCapGw.row, { hex: lightPalette.bear, dash: "dash" }),
        line("cooling", capacity.coolingCapGw.row, { hex: lightPalette.bull, dash: "sysDot" }),
        line("network", capacity.networkCapGw.row, { hex: lightPalette.base, dash: "dashDot" }),
      ],
      yTitle: t("workbookSheets.charts.itGw"),
      yFormat: GW,
      logarithmicFrom: LEAST_GW,
    },
    {
      ...overYears,
      ...chartWords(t("workbookSheets.charts.profit.title"), t("workbookSheets.charts.profit.description")),
      kind: "line",
      lines: [
        line("ebitda", cash.ebitdaUsdBn.row, { hex: lightPalette.ink, dash: "solid" }),
        line("bookDepreciation", cash.bookDepreciationUsdBn.row, { hex: lightPalette.bull, dash: "dash" }),
        line("economicDepreciation", cash.economicDepreciationUsdBn.row, {
          hex: lightPalette.bear,
          dash: "sysDot",
        }),
      ],
      yTitle: t("workbookSheets.charts.usdBnPerYear"),
      yFormat: USD_BN,
    },
  ];
}

type LineLook = Pick<ChartLine, "hex" | "dash">;
type LineName = keyof typeof enWorkbookSheets.charts.line;

function chartWords(title: string, description: string): Pick<NativeChart, "title" | "description"> {
  return { title, description };
}

function unitCostChart({ t }: WorkbookContext, { unitCost }: CalculationSheets): NativeChart {
  return {
    ...chartWords(t("workbookSheets.charts.unitCost.title"), t("workbookSheets.charts.unitCost.description")),
    kind: "bar",
    categories: columnOfRows(unitCost.mtokLines, LABEL_COLUMN),
    lines: [
      {
        name: t("workbookSheets.charts.unitCost.title"),
        values: columnOfRows(unitCost.mtokLines, VALUE_COLUMN),
        hex: lightPalette.bull,
        dash: "solid",
      },
    ],
    labelEvery: 1,
    logarithmicFrom: null,
    yTitle: t("workbookSheets.charts.usdPerMtok"),
    yFormat: "0.000",
  };
}

function casesChart({ t }: WorkbookContext, { caseNames, caseRows }: ComparisonSheet): NativeChart {
  return {
    ...chartWords(t("workbookSheets.charts.cases.title"), t("workbookSheets.charts.cases.description")),
    kind: "column",
    categories: caseNames,
    lines: [
      {
        name: t("workbookSheets.output.npvForwardUsdBn"),
        values: caseRows.npvForwardUsdBn,
        hex: lightPalette.ink,
        dash: "solid",
      },
      {
        name: t("workbookSheets.output.npvProgrammeUsdBn"),
        values: caseRows.npvProgrammeUsdBn,
        hex: lightPalette.muted,
        dash: "solid",
      },
    ],
    labelEvery: 1,
    logarithmicFrom: null,
    yTitle: t("workbookSheets.charts.usdBn"),
    yFormat: USD_BN,
  };
}

/** One column over the rows in which values stand one under the other. */
function columnOfRows(values: readonly SingleValue[], column: number): Reference {
  const places = values.map(({ reference }) => reference({ sheet: "", row: 0, column: 0 }));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("values must not be empty");
  return fixedRange(first.sheet, { row: first.from.row, column }, { row: last.from.row, column });
}
