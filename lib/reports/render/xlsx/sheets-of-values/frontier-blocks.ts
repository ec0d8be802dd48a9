import type { ReportContext } from "@/lib/reports/report-context";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { SheetCell } from "../formula/model-sheet";
import { unavailableBlocks } from "./unavailable-blocks";
import { figure, head, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";

type Grid = {
  x: ScenarioParameterKey;
  y: ScenarioParameterKey;
  xValues: readonly number[];
  yValues: readonly number[];
  /** Row-major from the lowest x and y. */
  values: readonly (number | null)[];
  unit: string;
};

/** Forward NPV, and the odds that it is above zero, over two assumptions; empty where the engine refuses the pair. */
export function frontierBlocks(context: ReportContext): ValueBlock[] {
  const { t, analysis } = context;
  const title = t("workbookSheets.frontier.heading");
  const part = analysis.frontier;
  if (part.status === "unavailable") return unavailableBlocks(context, title, part.reason);
  const { frontier, odds } = part.value;
  const axes = { x: frontier.x.key, y: frontier.y.key };
  const names = { x: axisText(context, axes.x), y: axisText(context, axes.y) };
  return [
    { kind: "heading", text: title },
    { kind: "note", text: t("workbookSheets.frontier.note", names) },
    gridTable(context, {
      ...axes,
      ...everySecondColumn(frontier.xValues, frontier.npvForwardUsdBn),
      yValues: frontier.yValues,
      unit: "USD bn",
    }),
    { kind: "heading", text: t("workbookSheets.frontier.odds") },
    {
      kind: "note",
      text: t("workbookSheets.frontier.oddsNote", { ...names, draws: context.whole(odds.draws) }),
    },
    gridTable(context, { ...odds, ...axes, values: odds.probability, unit: "fraction" }),
  ];
}

function axisText({ t, unitText }: ReportContext, key: ScenarioParameterKey): string {
  return `${t(`scenarioParameter.${key}.label`)} (${unitText(scenarioParameterDefinitions[key].unit)})`;
}

/** No wider than the years of the other tables, so that the sheet prints in a size one can read. */
function everySecondColumn(
  xValues: readonly number[],
  values: readonly (number | null)[],
): Pick<Grid, "xValues" | "values"> {
  const isKept = (_: unknown, index: number) => (index % xValues.length) % 2 === 0;
  return { xValues: xValues.filter(isKept), values: values.filter(isKept) };
}

function gridTable(context: ReportContext, { x, y, xValues, yValues, values, unit }: Grid): ValueBlock {
  const axisHead = (value: number): SheetCell => ({
    ...figure(value, scenarioParameterDefinitions[x].unit),
    look: "figureHead",
  });
  return {
    kind: "grid",
    heads: [
      head(axisText(context, y)),
      head(`${axisText(context, x)} →`),
      head(context.unitText(unit)),
      ...xValues.map(axisHead),
    ],
    rows: yValues.map((yValue, row) => [
      figure(yValue, scenarioParameterDefinitions[y].unit),
      words(""),
      words(context.unitText(unit)),
      ...xValues.map((_, column) => figure(values[row * xValues.length + column] ?? null, unit)),
    ]),
  };
}
