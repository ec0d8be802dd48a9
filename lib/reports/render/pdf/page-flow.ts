import PdfDocument from "pdfkit";
import { page, pageBottom, paperPalette } from "./paper-style";
import { paperFontFile, paperFontNames } from "./paper-fonts";

type Element = PDFKit.PDFStructureElement;

/** pdfkit takes more than its types know. */
type StructureOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: "Row" | "Column";
  bbox?: [number, number, number, number];
};

export type PageFlow = {
  doc: PDFKit.PDFDocument;
  /** Where the next block begins, from the top of the page. */
  y: number;
  /** Title of the section being drawn: the running head of the pages it begins. */
  head: string;
  headByPage: string[];
  /** Structure element new content belongs to. */
  parent: Element;
};

export type DocumentFacts = {
  title: string;
  subject: string;
  publisher: string;
  locale: string;
  generatedAt: string;
};

/** A tagged document whose bytes depend on nothing but its content: the date is given, not read off a clock. */
export function openDocument(facts: DocumentFacts): PageFlow {
  const doc = new PdfDocument({
    size: [page.width, page.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    pdfVersion: "1.7",
    lang: facts.locale === "es" ? "es" : "en",
    displayTitle: true,
    compress: true,
    info: {
      Title: facts.title,
      Subject: facts.subject,
      Author: facts.publisher,
      Creator: facts.publisher,
      Producer: "PDFKit",
      CreationDate: new Date(facts.generatedAt),
      ModDate: new Date(facts.generatedAt),
    },
  });
  for (const font of paperFontNames) doc.registerFont(font, paperFontFile(font));
  const parent = doc.struct("Document");
  doc.addStructure(parent);
  return { doc, y: page.top, head: "", headByPage: [], parent };
}

export function addPage(flow: PageFlow): void {
  flow.doc.addPage();
  flow.headByPage.push(flow.head);
  flow.y = page.top;
}

/** Begins a page when less than `heightPt` is left. */
export function ensureRoom(flow: PageFlow, heightPt: number): void {
  if (flow.y + heightPt > pageBottom) addPage(flow);
}

/** Content that a screen reader skips: rules, running heads. */
export function drawArtifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}

export function hairline(
  doc: PDFKit.PDFDocument,
  at: { x: number; y: number; width: number },
  options: { colour: string; weight: number } = { colour: paperPalette.rule, weight: 0.5 },
): void {
  doc
    .save()
    .lineWidth(options.weight)
    .strokeColor(options.colour)
    .moveTo(at.x, at.y)
    .lineTo(at.x + at.width, at.y)
    .stroke()
    .restore();
}

/** Adds an element of one piece of content to the structure and draws it. */
export function tagged(
  flow: PageFlow,
  type: string,
  draw: () => void,
  options: StructureOptions & { parent?: Element } = {},
): void {
  const { parent = flow.parent, ...rest } = options;
  const element = flow.doc.struct(type, rest);
  parent.add(element);
  element.add(draw);
  element.end();
}
