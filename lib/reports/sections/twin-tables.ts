import { chartSpecTable } from "@/lib/charts/chart-spec-table";
import type { CurvePoint } from "@/lib/charts/curves-chart";
import { evenIndices } from "@/lib/charts/scenario/sweep-spec";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import type { ChartTable, ChartTableWords } from "@/lib/charts/chart-table";
import { seriesFormatter } from "@/lib/format/format-series";
import type { ReportContext } from "../report-context";
import type { ReportTable } from "../scenario-report";

/** The tables of a report's charts, numbered in the order the charts stand in the text. */
export type TwinTables = {
  /** Takes the numbers a chart draws; returns the words that send the reader there. */
  add(title: string, spec: ChartSpec): string;
  tables(): ReportTable[];
};

const POINTS_PER_CURVE = 5;

export function createTwinTables(context: ReportContext): TwinTables {
  const tables: ReportTable[] = [];
  return {
    add(title, spec) {
      const number = String(tables.length + 1);
      const table = chartSpecTable(thinned(spec), tableWords(context));
      tables.push(twinTable(context, `${context.t("report.table", { number })}. ${title}`, table));
      return context.t("report.twin", { number });
    },
    tables: () => tables,
  };
}

/** Of a curve as many points as a reader follows, both ends among them; the JSON edition has all. */
function thinned(spec: ChartSpec): ChartSpec {
  if (spec.kind === "fan") return { ...spec, scenarioLabel: "" }; // named in the caption
  if (spec.kind !== "curves") return spec;
  const fewer = (piece: readonly CurvePoint[]) =>
    evenIndices(piece.length, POINTS_PER_CURVE).flatMap((index) => piece[index] ?? []);
  return { ...spec, curves: spec.curves.map((curve) => ({ ...curve, pieces: curve.pieces.map(fewer) })) };
}

function tableWords({ t }: ReportContext): ChartTableWords {
  return {
    period: t("chart.tableWords.period"),
    item: t("chart.tableWords.item"),
    binding: t("chart.tableWords.binding"),
    median: t("chart.tableWords.median"),
    actual: t("chart.tableWords.actual"),
    lowInput: t("chart.tableWords.lowInput"),
    highInput: t("chart.tableWords.highInput"),
    lowResult: t("chart.tableWords.lowResult"),
    highResult: t("chart.tableWords.highResult"),
    runningTotal: t("chart.tableWords.runningTotal"),
    standardError: t("chart.tableWords.standardError"),
    unresolved: t("chart.tableWords.unresolved"),
  };
}

/** Each column in its own unit; where all have the same one it stands below the table, else in the heads. */
function twinTable({ t, locale }: ReportContext, caption: string, table: ChartTable): ReportTable {
  const units = [...new Set(table.columns.flatMap(({ unit }) => (unit === null ? [] : [unit])))];
  const formatters = new Map(
    units.map((unit) => {
      const numbers = table.rows.flatMap((row) =>
        row.filter((cell, index) => typeof cell === "number" && table.columns[index]?.unit === unit),
      );
      const values = numbers.filter((cell) => typeof cell === "number");
      return [unit, seriesFormatter(values, unit, locale, { significantDigits: 4 })] as const;
    }),
  );
  const formatterAt = (index: number) => {
    const unit = table.columns[index]?.unit ?? null;
    return unit === null ? undefined : formatters.get(unit);
  };
  const headUnit = (index: number) => {
    const label = formatterAt(index)?.label ?? "";
    return units.length > 1 && label !== "" ? `, ${label}` : "";
  };
  const [shared] = formatters.values();
  const sharedUnit = formatters.size === 1 ? (shared?.label ?? "") : "";
  const nameShare = table.columns.length > 4 ? 0.8 : 1.6;
  return {
    caption,
    columns: table.columns.map((column, index) => ({
      head: `${column.label.trim()}${headUnit(index)}`,
      kind: index === 0 ? "name" : column.unit === null ? "words" : "figure",
      share: index === 0 ? nameShare : 1,
    })),
    rows: table.rows.map((row) =>
      row.map((cell, index) =>
        typeof cell === "number"
          ? { text: formatterAt(index)?.format(cell) ?? String(cell), value: cell }
          : { text: cell ?? "—", value: null },
      ),
    ),
    note: sharedUnit === "" ? null : t("report.data.unitNote", { unit: sharedUnit }),
  };
}
