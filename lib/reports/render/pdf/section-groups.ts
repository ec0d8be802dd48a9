import type { ReportBlock, ReportChart, ReportSection, ScenarioReport } from "../../scenario-report";
import { balancedHeight, type Box } from "./box";
import { chartRow, isNarrow, type ChartRow, type ChartSetting } from "./chart-boxes";
import type { Element, PageFlow } from "./page-flow";
import { textStyles } from "./paper-style";
import type { BoxGroup } from "./plan-groups";
import { fitsColumn, tableBoxes } from "./table-boxes";
import { bannerBox, entryBoxes, headingBoxes, listBoxes, plainParagraph } from "./text-boxes";

const MEASURE_PT = 430; // about 95 characters: longer lines lose the eye
const LEAST_IN_COLUMNS_PT = 70; // what is shorter stays in one
const WORTH_COLUMNS = 0.93; // a chart gives up half its width only where that spares room
const GROUP_GAP_PT = 8;
const CHART_GAP_PT = 10;

type TextBlock = Exclude<ReportBlock, { kind: "chart" }>;

/** Neighbours that may stand in columns, or one block that may not. */
type Run = { inColumns: boolean; blocks: ReportBlock[] };

/** What blocks take of the page, and the charts to be recorded before they are drawn. */
export type Arrangement = { groups: BoxGroup[]; rows: ChartRow[] };

/** A section's blocks as groups of boxes: text, small tables and charts in two columns, what is wide across both. */
export function sectionGroups(
  flow: PageFlow,
  section: ReportSection,
  parent: () => Element,
  report: ScenarioReport,
  drawingScale: number,
): Arrangement {
  const chartSetting = { locale: report.locale, unavailable: report.words.unavailable, drawingScale };
  const sheet: Sheet = { flow, parent, report, chartSetting, isData: section.id === "data" };
  const arrangement: Arrangement = { groups: [], rows: [] };
  for (const { inColumns, blocks } of runsOf(flow, section.blocks)) {
    const across = arrangeAcross(sheet, inColumns, blocks);
    const columns = inColumns ? arrangeInColumns(sheet, blocks) : null;
    const chosen =
      columns !== null && heightOf(columns) < heightOf(across) * WORTH_COLUMNS ? columns : across;
    arrangement.groups.push(...chosen.groups);
    arrangement.rows.push(...chosen.rows);
  }
  return arrangement;
}

/** Charts among the text they belong to, all in two columns. */
function arrangeInColumns(sheet: Sheet, blocks: readonly ReportBlock[]): Arrangement {
  const { flow, parent, chartSetting } = sheet;
  const { columnWidthPt } = flow.geometry;
  const rows: ChartRow[] = [];
  const boxes = blocks.flatMap((block) => {
    if (block.kind !== "chart") return blockBoxes(sheet, block, columnWidthPt, columnWidthPt);
    const row = chartRow(flow, parent, [block.chart], columnWidthPt, chartSetting);
    rows.push(row);
    return [row.box];
  });
  return { groups: [{ columnCount: 2, spaceBeforePt: GROUP_GAP_PT, startsPage: false, boxes }], rows };
}

/** Charts across the text or two in a row, and what is between them in columns where there is enough of it. */
function arrangeAcross(sheet: Sheet, inColumns: boolean, blocks: readonly ReportBlock[]): Arrangement {
  const { flow } = sheet;
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const groups: BoxGroup[] = [];
  const rows: ChartRow[] = [];
  for (const part of partsOf(blocks)) {
    const group = { columnCount: 1 as const, spaceBeforePt: GROUP_GAP_PT, startsPage: false };
    if (part.kind === "charts") {
      const drawn = chartRows(sheet, part.charts);
      rows.push(...drawn);
      groups.push({ ...group, spaceBeforePt: CHART_GAP_PT, boxes: drawn.map(({ box }) => box) });
      continue;
    }
    const boxesIn = (widthPt: number, measurePt: number) =>
      part.blocks.flatMap((block) => blockBoxes(sheet, block, widthPt, measurePt));
    const narrow = inColumns ? boxesIn(columnWidthPt, columnWidthPt) : [];
    const height = narrow.reduce((sum, box) => sum + box.spaceBeforePt + box.heightPt, 0);
    groups.push(
      height >= LEAST_IN_COLUMNS_PT
        ? { ...group, columnCount: 2, boxes: narrow }
        : { ...group, boxes: boxesIn(textWidthPt, MEASURE_PT) },
    );
  }
  return { groups, rows };
}

function heightOf({ groups }: Arrangement): number {
  return groups.reduce((sum, { boxes, columnCount, spaceBeforePt }) => {
    const whole = boxes.reduce((total, box) => total + box.spaceBeforePt + box.heightPt, 0);
    return sum + spaceBeforePt + (balancedHeight(boxes, 0, columnCount, whole) ?? whole);
  }, 0);
}

function runsOf(flow: PageFlow, blocks: readonly ReportBlock[]): Run[] {
  const runs: Run[] = [];
  let headings: ReportBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings.push(block); // goes with what it heads
      continue;
    }
    const inColumns = goesInColumn(flow, block);
    const last = runs.at(-1);
    if (inColumns && last?.inColumns === true) last.blocks.push(...headings, block);
    else runs.push({ inColumns, blocks: [...headings, block] });
    headings = [];
  }
  return headings.length === 0 ? runs : [...runs, { inColumns: false, blocks: headings }];
}

function goesInColumn(flow: PageFlow, block: ReportBlock): boolean {
  if (block.kind === "table") return fitsColumn(flow, block.table);
  if (block.kind === "chart") return isNarrow(block.chart);
  return block.kind !== "lead" && block.kind !== "banner";
}

type Part = { kind: "text"; blocks: TextBlock[] } | { kind: "charts"; charts: ReportChart[] };

function partsOf(blocks: readonly ReportBlock[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind === "chart") {
      if (last?.kind === "charts") last.charts.push(block.chart);
      else parts.push({ kind: "charts", charts: [block.chart] });
    } else if (last?.kind === "text") last.blocks.push(block);
    else parts.push({ kind: "text", blocks: [block] });
  }
  return parts;
}

/** Two in a row where both are narrow; of an odd number the first has the whole width. */
function chartRows({ flow, parent, chartSetting }: Sheet, charts: readonly ReportChart[]): ChartRow[] {
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const rows: ChartRow[] = [];
  let index = 0;
  while (index < charts.length) {
    const run = charts.slice(index);
    const wideAt = run.findIndex((chart) => !isNarrow(chart));
    const narrowCount = wideAt < 0 ? run.length : wideAt;
    const count = narrowCount > 0 && narrowCount % 2 === 0 ? 2 : 1;
    const width = count === 2 ? columnWidthPt : textWidthPt;
    rows.push(chartRow(flow, parent, run.slice(0, count), width, chartSetting));
    index += count;
  }
  return rows;
}

/** What the blocks of one section share. */
type Sheet = {
  flow: PageFlow;
  parent: () => Element;
  report: ScenarioReport;
  chartSetting: ChartSetting;
  /** The numbers behind the charts, set smallest. */
  isData: boolean;
};

function blockBoxes(
  { flow, parent, report, isData }: Sheet,
  block: TextBlock,
  widthPt: number,
  measurePt: number,
): Box[] {
  switch (block.kind) {
    case "heading":
      return headingBoxes(flow, parent, block.text, widthPt);
    case "lead":
      return plainParagraph(flow, parent, block.text, widthPt, textStyles.lead, 8);
    case "paragraph":
      return plainParagraph(flow, parent, block.text, measurePt, textStyles.body, 6);
    case "code":
      return plainParagraph(flow, parent, block.text, measurePt, textStyles.code, 4);
    case "entry":
      return entryBoxes(flow, parent, block, measurePt);
    case "unavailable":
      return entryBoxes(
        flow,
        parent,
        { term: block.title, text: report.words.unavailable(block.reason) },
        measurePt,
      );
    case "banner":
      return [bannerBox(flow, parent, block.text, widthPt)];
    case "list":
      return listBoxes(flow, parent, block.items, measurePt);
    case "table":
      return tableBoxes(flow, parent, block.table, { widthPt, isData, continued: report.words.continued });
  }
}
