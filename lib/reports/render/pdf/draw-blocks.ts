import { scenarioStyle, type Scenario } from "@/lib/charts/chart-palette";
import type { ReportBlock, ReportSection, ScenarioReport } from "../../scenario-report";
import { chartHeight, drawChart } from "./draw-chart";
import { drawTable } from "./draw-table";
import { addPage, drawArtifact, ensureRoom, hairline, tagged, type PageFlow } from "./page-flow";
import { drawText, textHeight, type TextStyle } from "./set-text";
import { page, pageBottom, paperPalette, textWidth } from "./paper-style";

const { ink, muted } = paperPalette;
const title: TextStyle = { font: "serifSemibold", size: 20, colour: ink, lineGap: 2 };
const heading: TextStyle = { font: "sansSemibold", size: 10, colour: ink, lineGap: 1.5 };
const lead: TextStyle = { font: "serif", size: 11.5, colour: ink, lineGap: 3 };
const body: TextStyle = { font: "sans", size: 8.8, colour: ink, lineGap: 2.6 };
const termStyle: TextStyle = { ...body, font: "sansSemibold" };
const banner: TextStyle = { font: "sansMedium", size: 8.8, colour: ink, lineGap: 2.4 };
const code: TextStyle = { font: "sans", size: 8.2, colour: muted, lineGap: 2 };

const MEASURE_PT = 430; // about 90 characters: longer lines lose the eye
const LEAST_AFTER_HEADING_PT = 64;
const MARK_PT = 11;

/** One section; a long one begins a page, and its title stands in the running head. Returns the page it begins on. */
export function drawSection(flow: PageFlow, section: ReportSection, report: ScenarioReport): number {
  const [first] = section.blocks;
  const titleHeight = textHeight(flow.doc, section.heading, textWidth, title) + 14;
  const needed = titleHeight + (first === undefined ? 0 : leastHeight(flow, first));
  const chartAhead = section.blocks.find((block) => block.kind === "chart");
  const wanted =
    section.startsPage || chartAhead === undefined ? needed : needed + chartHeight(flow, chartAhead.chart);
  flow.head = section.heading;
  if (section.startsPage || flow.y + wanted > pageBottom) addPage(flow);
  const firstPage = flow.headByPage.length;
  drawTitle(flow, section);
  for (const [index, block] of section.blocks.entries()) {
    if (block.kind === "heading") {
      const next = section.blocks[index + 1];
      const nextHeight = next === undefined ? 0 : leastHeight(flow, next);
      ensureRoom(flow, textHeight(flow.doc, block.text, textWidth, heading) + 6 + nextHeight);
    }
    drawBlock(flow, block, report);
  }
  return firstPage;
}

/** Room below a heading without which it would stand alone at the foot of a page. */
function leastHeight(flow: PageFlow, block: ReportBlock): number {
  if (block.kind === "chart") return chartHeight(flow, block.chart);
  return LEAST_AFTER_HEADING_PT;
}

function drawTitle(flow: PageFlow, { heading: text, scenario }: ReportSection): void {
  const { doc } = flow;
  const indent = scenario === null ? 0 : MARK_PT + 8;
  if (scenario !== null) drawArtifact(doc, () => drawMark(flow, scenario));
  tagged(flow, "H1", () => {
    drawText(doc, text, { x: page.left + indent, y: flow.y, width: textWidth - indent }, title);
  });
  doc.outline.addItem(text);
  flow.y += textHeight(doc, text, textWidth - indent, title) + 4;
  drawArtifact(doc, () => {
    const colour = scenario === null ? ink : scenarioStyle(scenario, paperPalette).line;
    hairline(
      doc,
      { x: page.left, y: flow.y, width: textWidth },
      { colour, weight: scenario === null ? 0.8 : 2 },
    );
  });
  flow.y += 12;
}

/** Bull points up, bear down, base is round: told apart without colour. */
function drawMark(flow: PageFlow, scenario: Scenario): void {
  const { doc, y } = flow;
  const { line } = scenarioStyle(scenario, paperPalette);
  const x = page.left;
  const top = y + 8;
  const bottom = top + MARK_PT;
  doc.save().fillColor(line);
  if (scenario === "bull") doc.polygon([x, bottom], [x + MARK_PT, bottom], [x + MARK_PT / 2, top]).fill();
  else if (scenario === "bear") doc.polygon([x, top], [x + MARK_PT, top], [x + MARK_PT / 2, bottom]).fill();
  else doc.circle(x + MARK_PT / 2, (top + bottom) / 2, MARK_PT / 2).fill();
  doc.restore();
}

function drawBlock(flow: PageFlow, block: ReportBlock, report: ScenarioReport): void {
  switch (block.kind) {
    case "heading":
      return paragraph(flow, "H2", block.text, heading, textWidth, 6);
    case "lead":
      return paragraph(flow, "P", block.text, lead, textWidth, 10);
    case "paragraph":
      return paragraph(flow, "P", block.text, body, MEASURE_PT, 9);
    case "code":
      return paragraph(flow, "Code", block.text, code, textWidth, 6);
    case "entry":
      return drawEntry(flow, block);
    case "unavailable":
      return drawEntry(flow, { term: block.title, text: report.words.unavailable(block.reason) });
    case "banner":
      return drawBanner(flow, block.text);
    case "list":
      return drawList(flow, block.items);
    case "table":
      return drawTable(flow, block.table, report.words.continued);
    case "chart":
      return drawChart(flow, block.chart, report.locale);
  }
}

function paragraph(
  flow: PageFlow,
  type: string,
  text: string,
  style: TextStyle,
  width: number,
  afterPt: number,
): void {
  const height = textHeight(flow.doc, text, width, style);
  ensureRoom(flow, height);
  tagged(flow, type, () => {
    drawText(flow.doc, text, { x: page.left, y: flow.y, width }, style);
  });
  flow.y += height + afterPt;
}

/** A paragraph under the words that name it. */
function drawEntry(flow: PageFlow, { term, text }: { term: string; text: string }): void {
  const { doc } = flow;
  const termHeight = textHeight(doc, term, MEASURE_PT, termStyle) + 2;
  const height = termHeight + textHeight(doc, text, MEASURE_PT, body);
  ensureRoom(flow, height);
  const at = { x: page.left, width: MEASURE_PT };
  tagged(flow, "P", () => {
    drawText(doc, term, { ...at, y: flow.y }, termStyle);
    drawText(doc, text, { ...at, y: flow.y + termHeight }, body);
  });
  flow.y += height + 9;
}

function drawBanner(flow: PageFlow, text: string): void {
  const width = MEASURE_PT - 10;
  const height = textHeight(flow.doc, text, width, banner);
  ensureRoom(flow, height);
  drawArtifact(flow.doc, () => {
    flow.doc.save().lineWidth(1.6).strokeColor(ink);
    flow.doc
      .moveTo(page.left + 0.8, flow.y - 1)
      .lineTo(page.left + 0.8, flow.y + height)
      .stroke()
      .restore();
  });
  tagged(flow, "Note", () => {
    drawText(flow.doc, text, { x: page.left + 10, y: flow.y, width }, banner);
  });
  flow.y += height + 10;
}

function drawList(flow: PageFlow, items: readonly string[]): void {
  const indent = 12;
  const width = MEASURE_PT - indent;
  const list = flow.doc.struct("L");
  flow.parent.add(list);
  for (const text of items) {
    const height = textHeight(flow.doc, text, width, body);
    ensureRoom(flow, height);
    const item = flow.doc.struct("LI");
    list.add(item);
    tagged(flow, "Lbl", () => drawText(flow.doc, "–", { x: page.left, y: flow.y, width: indent }, body), {
      parent: item,
    });
    tagged(
      flow,
      "LBody",
      () => {
        drawText(flow.doc, text, { x: page.left + indent, y: flow.y, width }, body);
      },
      { parent: item },
    );
    item.end();
    flow.y += height + 3;
  }
  list.end();
  flow.y += 8;
}
