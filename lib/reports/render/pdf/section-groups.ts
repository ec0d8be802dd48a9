import type { ReportBlock, ReportSection, ScenarioReport } from "../../scenario-report";
import type { Box } from "./box";
import { chartRow, isNarrow, type ChartSetting } from "./chart-boxes";
import type { Element, PageFlow } from "./page-flow";
import { textStyles } from "./paper-style";
import type { BoxGroup } from "./place-boxes";
import { fitsColumn, tableBoxes } from "./table-boxes";
import { bannerBox, entryBoxes, headingBoxes, listBoxes, plainParagraph } from "./text-boxes";

const MEASURE_PT = 430; // about 95 characters: longer lines lose the eye
const LEAST_IN_COLUMNS_PT = 70; // what is shorter stays in one

type ChartBlock = Extract<ReportBlock, { kind: "chart" }>;
type Run = { inColumns: boolean; blocks: ReportBlock[] };

/** A section's blocks as groups of boxes: text and small tables in two columns, what is wide across both. */
export function sectionGroups(
  flow: PageFlow,
  section: ReportSection,
  parent: () => Element,
  report: ScenarioReport,
): BoxGroup[] {
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const setting: ChartSetting = { locale: report.locale, unavailable: report.words.unavailable };
  const isData = section.id === "data";
  const boxesOf = (block: ReportBlock, widthPt: number, measurePt: number): Box[] =>
    blockBoxes(flow, parent, block, { widthPt, measurePt, isData, report, setting });
  return runsOf(flow, section.blocks).flatMap(({ inColumns, blocks }): BoxGroup[] => {
    const charts = blocks.filter((block) => block.kind === "chart");
    if (charts.length === blocks.length) {
      return [{ columnCount: 1, spaceBeforePt: 14, boxes: chartRows(flow, parent, charts, setting) }];
    }
    const spaceBeforePt = 10;
    if (inColumns) {
      const boxes = blocks.flatMap((block) => boxesOf(block, columnWidthPt, columnWidthPt));
      const height = boxes.reduce((sum, box) => sum + box.spaceBeforePt + box.heightPt, 0);
      if (height >= LEAST_IN_COLUMNS_PT) return [{ columnCount: 2, spaceBeforePt, boxes }];
    }
    return [
      {
        columnCount: 1,
        spaceBeforePt,
        boxes: blocks.flatMap((block) => boxesOf(block, textWidthPt, MEASURE_PT)),
      },
    ];
  });
}

/** Neighbours of one width; a heading goes with what it heads. */
function runsOf(flow: PageFlow, blocks: readonly ReportBlock[]): Run[] {
  const runs: Run[] = [];
  let headings: ReportBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      headings.push(block);
      continue;
    }
    const inColumns = goesInColumn(flow, block);
    const last = runs.at(-1);
    const isChart = block.kind === "chart";
    const joins =
      last !== undefined &&
      last.inColumns === inColumns &&
      last.blocks.every(({ kind }) => (kind === "chart") === isChart) &&
      !(isChart && headings.length > 0);
    if (joins) last.blocks.push(...headings, block);
    else if (isChart && headings.length > 0)
      runs.push({ inColumns: false, blocks: headings }, { inColumns, blocks: [block] });
    else runs.push({ inColumns, blocks: [...headings, block] });
    headings = [];
  }
  return headings.length === 0 ? runs : [...runs, { inColumns: false, blocks: headings }];
}

function goesInColumn(flow: PageFlow, block: ReportBlock): boolean {
  if (block.kind === "table") return fitsColumn(flow, block.table);
  return block.kind !== "chart" && block.kind !== "lead" && block.kind !== "banner";
}

/** Two in a row where both are narrow; of an odd number the first has the whole width. */
function chartRows(
  flow: PageFlow,
  parent: () => Element,
  blocks: readonly ChartBlock[],
  setting: ChartSetting,
): Box[] {
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const charts = blocks.map(({ chart }) => chart);
  const rows: Box[] = [];
  let index = 0;
  while (index < charts.length) {
    const run = charts.slice(index);
    const wideAt = run.findIndex((chart) => !isNarrow(chart));
    const narrowCount = wideAt < 0 ? run.length : wideAt;
    const count = narrowCount > 0 && narrowCount % 2 === 0 ? 2 : 1;
    const width = count === 2 ? columnWidthPt : textWidthPt;
    rows.push(chartRow(flow, parent, run.slice(0, count), width, setting));
    index += count;
  }
  return rows;
}

type BlockSetting = {
  widthPt: number;
  measurePt: number;
  isData: boolean;
  report: ScenarioReport;
  setting: ChartSetting;
};

function blockBoxes(
  flow: PageFlow,
  parent: () => Element,
  block: ReportBlock,
  { widthPt, measurePt, isData, report, setting }: BlockSetting,
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
    case "chart":
      return [chartRow(flow, parent, [block.chart], widthPt, setting)];
  }
}
