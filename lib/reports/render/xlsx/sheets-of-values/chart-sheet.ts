import type enWorkbookSheets from "@/lib/messages/en/workbookSheets.json";
import { darkPalette, lightPalette } from "@/lib/charts/chart-palette";
import { costParts, type CostPart } from "../sheets/case-unit-cost-block";
import type { ComparisonSheet } from "../sheets/comparison-sheet";
import type { CalculationSheets } from "../sheets/valuation-sheet";
import type { Reference } from "../formula/cell-area";
import { createModelSheet, type ModelSheet } from "../formula/model-sheet";
import type { WorkbookContext } from "../workbook-context";
import type { YearLine } from "../year-rows";
import { nativeChart, type ChartLine, type NativeChart } from "./native-chart";
import { textCell } from "./value-cell";

const COLUMN_COUNT = 19; // two charts side by side
const COLUMN_WIDTH = 9;
const FIRST_CHART_ROW = 3;

const USD_BN = "#,##0";
const GW = "#,##0";
const LEAST_GW = 1;

const partColours: Record<CostPart, string> = {
  capitalPart: lightPalette.ink,
  networkPart: lightPalette.muted,
  energyPart: lightPalette.bear,
  coolingPart: lightPalette.bull,
  operationsPart: darkPalette.muted,
  softwarePart: lightPalette.rule,
};

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
  const projected = (line: YearLine) => line.from(timing.indexColumn);
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
        line("live", projected(capacity.energisedGw), { hex: lightPalette.ink, dash: "solid" }),
        line("accelerators", projected(capacity.installedGw), { hex: lightPalette.muted, dash: "solid" }),
        line("power", projected(capacity.powerCapGw), { hex: lightPalette.bear, dash: "dash" }),
        line("cooling", projected(capacity.coolingCapGw), { hex: lightPalette.bull, dash: "sysDot" }),
        line("network", projected(capacity.networkCapGw), { hex: lightPalette.base, dash: "dashDot" }),
      ],
      yTitle: t("workbookSheets.charts.itGw"),
      categories: projected(timing.year), // limits are stated from there on
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
  const { names, parts } = unitCost.byCase;
  return {
    ...chartWords(t("workbookSheets.charts.unitCost.title"), t("workbookSheets.charts.unitCost.description")),
    kind: "stack",
    categories: names,
    lines: costParts.map((part) => ({
      name: t(`workbook.line.${part}`),
      values: parts[part].all,
      hex: partColours[part],
      dash: "solid",
    })),
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
