import { setImmediate } from "node:timers/promises";
import type { PaperSize } from "../../report-settings";
import type { ReportSection, ScenarioReport } from "../../scenario-report";
import { drawContents, type ContentsEntry } from "./draw-contents";
import { drawCover } from "./draw-cover";
import { drawSection } from "./draw-section";
import { notesSection } from "./notes-section";
import { openDocument } from "./open-document";
import { paperWords, type PaperWords } from "./paper-words";
import { prepareSections } from "./prepare-sections";
import { drawRunningHeads } from "./running-heads";

/** A PDF/UA-1 document with embedded fonts. The same report gives the same bytes. */
export async function renderPdf(report: ScenarioReport, paper: PaperSize): Promise<Uint8Array> {
  const words = paperWords(report.locale);
  const flow = openDocument({
    title: report.cover.title,
    subject: report.subject,
    publisher: report.cover.publisher,
    locale: report.locale,
    generatedAt: report.generatedAt,
    paper,
  });
  const bytes = collect(flow.doc);
  const sections = printedSections(report, words);
  const contents = drawCover(
    flow,
    report.cover,
    words,
    sections.map(({ heading }) => heading),
  );
  const entries: ContentsEntry[] = [];
  for (const prepared of prepareSections(flow, sections, report)) {
    await setImmediate(); // drawing is busy work: other requests get their turn
    const { id, number, heading } = prepared.section;
    entries.push({ id, number, heading, page: await drawSection(flow, prepared) });
  }
  drawContents(flow, contents, report.words.contents, entries);
  drawRunningHeads(flow, report);
  flow.parent.end();
  flow.doc.end();
  return bytes;
}

/** The reader's notes come after what they are about, before the appendix. */
function printedSections({ cover, sections }: ScenarioReport, words: PaperWords): ReportSection[] {
  const notes = cover.notes === null ? null : notesSection(cover.notes, words);
  if (notes === null) return sections;
  const numbered = sections.filter(({ number }) => number !== null);
  const appendix = sections.filter(({ number }) => number === null);
  return [...numbered, notes, ...appendix];
}

async function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of doc) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
