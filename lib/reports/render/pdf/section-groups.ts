import type { ReportBlock, ReportChart, ReportSection, ScenarioReport } from "../../scenario-report";
import type { Box } from "./box";
import { chartRow, isNarrow, type ChartSetting } from "./chart-boxes";
import type { Element, PageFlow } from "./page-flow";
import { textStyles } from "./paper-style";
import type { BoxGroup } from "./place-boxes";
import { fitsColumn, tableBoxes } from "./table-boxes";
import { bannerBox, entryBoxes, headingBoxes, listBoxes, plainParagraph } from "./text-boxes";

const MEASURE_PT = 430; // about 95 characters: longer lines lose the eye
const LEAST_IN_COLUMNS_PT = 70; // what is shorter stays in one

type TextBlock = Exclude<ReportBlock, { kind: "chart" }>;
type Run = { kind: "columns" | "wide"; blocks: TextBlock[] } | { kind: "charts"; charts: ReportChart[] };

/** A section's blocks as groups of boxes: text and small tables in two columns, what is wide across both. */
export async function sectionGroups(
  flow: PageFlow,
  section: ReportSection,
  parent: () => Element,
  report: ScenarioReport,
): Promise<BoxGroup[]> {
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const setting: ChartSetting = { locale: report.locale, unavailable: report.words.unavailable };
  const isData = section.id === "data";
  const boxesOf = (blocks: readonly TextBlock[], widthPt: number, measurePt: number): Box[] =>
    blocks.flatMap((block) => blockBoxes(flow, parent, block, { widthPt, measurePt, isData, report }));
  const groups: BoxGroup[] = [];
  for (const run of runsOf(flow, section.blocks)) {
    if (run.kind === "charts") {
      const boxes = await chartRows(flow, parent, run.charts, setting);
      groups.push({ columnCount: 1, spaceBeforePt: 14, boxes });
      continue;
    }
    const spaceBeforePt = 10;
    const inColumns = run.kind === "columns" ? boxesOf(run.blocks, columnWidthPt, columnWidthPt) : [];
    const height = inColumns.reduce((sum, box) => sum + box.spaceBeforePt + box.heightPt, 0);
    groups.push(
      height >= LEAST_IN_COLUMNS_PT
        ? { columnCount: 2, spaceBeforePt, boxes: inColumns }
        : { columnCount: 1, spaceBeforePt, boxes: boxesOf(run.blocks, textWidthPt, MEASURE_PT) },
    );
  }
  return groups;
}

/** Neighbours of one width; a heading goes with what it heads. */
function runsOf(flow: PageFlow, blocks: readonly ReportBlock[]): Run[] {
  const runs: Run[] = [];
  let headings: TextBlock[] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.kind === "heading") {
      headings.push(block);
    } else if (block.kind === "chart") {
      if (headings.length > 0) runs.push({ kind: "wide", blocks: headings });
      if (last?.kind === "charts" && headings.length === 0) last.charts.push(block.chart);
      else runs.push({ kind: "charts", charts: [block.chart] });
      headings = [];
    } else {
      const kind = goesInColumn(flow, block) ? "columns" : "wide";
      if (last?.kind === kind) last.blocks.push(...headings, block);
      else runs.push({ kind, blocks: [...headings, block] });
      headings = [];
    }
  }
  return headings.length === 0 ? runs : [...runs, { kind: "wide", blocks: headings }];
}

function goesInColumn(flow: PageFlow, block: TextBlock): boolean {
  if (block.kind === "table") return fitsColumn(flow, block.table);
  return block.kind !== "lead" && block.kind !== "banner";
}

/** Two in a row where both are narrow; of an odd number the first has the whole width. */
async function chartRows(
  flow: PageFlow,
  parent: () => Element,
  charts: readonly ReportChart[],
  setting: ChartSetting,
): Promise<Box[]> {
  const { columnWidthPt, textWidthPt } = flow.geometry;
  const rows: Box[] = [];
  let index = 0;
  while (index < charts.length) {
    const run = charts.slice(index);
    const wideAt = run.findIndex((chart) => !isNarrow(chart));
    const narrowCount = wideAt < 0 ? run.length : wideAt;
    const count = narrowCount > 0 && narrowCount % 2 === 0 ? 2 : 1;
    const width = count === 2 ? columnWidthPt : textWidthPt;
    rows.push(await chartRow(flow, parent, run.slice(0, count), width, setting));
    index += count;
  }
  return rows;
}

type BlockSetting = {
  widthPt: number;
  measurePt: number;
  isData: boolean;
  report: ScenarioReport;
};

function blockBoxes(
  flow: PageFlow,
  parent: () => Element,
  block: TextBlock,
  { widthPt, measurePt, isData, report }: BlockSetting,
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
