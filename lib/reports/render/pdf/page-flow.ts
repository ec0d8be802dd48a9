import type { PageGeometry } from "./page-geometry";

export type Element = PDFKit.PDFStructureElement;

/** pdfkit takes more than its types know. */
type StructureOptions = PDFKit.Mixins.StructureElementOptions & {
  scope?: "Row" | "Column";
  bbox?: [left: number, top: number, right: number, bottom: number];
};

export type PageFlow = {
  doc: PDFKit.PDFDocument;
  geometry: PageGeometry;
  /** Where the next block begins, from the top of the page. */
  y: number;
  /** Title of the section being drawn: the running head of the pages it begins. */
  head: string;
  headByPage: string[];
  /** The whole document in the structure tree. */
  parent: Element;
  /** Bookmark of the section being drawn, under which its headings and charts go. */
  bookmark: PDFKit.PDFOutline | null;
};

export function addPage(flow: PageFlow): void {
  flow.doc.addPage();
  flow.headByPage.push(flow.head);
  flow.y = flow.geometry.topPt;
}

/** Content that a screen reader skips: rules, running heads. */
export function drawArtifact(doc: PDFKit.PDFDocument, draw: () => void, type: "Layout" | "Pagination"): void {
  doc.markContent("Artifact", { type });
  draw();
  doc.endMarkedContent();
}

export function hairline(
  doc: PDFKit.PDFDocument,
  at: { x: number; y: number; width: number },
  options: { colour: string; weightPt: number },
): void {
  doc
    .save()
    .lineWidth(options.weightPt)
    .strokeColor(options.colour)
    .moveTo(at.x, at.y)
    .lineTo(at.x + at.width, at.y)
    .stroke()
    .restore();
}

/** A structure element that joins its parent when its first content is drawn: the tree follows the order of reading. */
export function lazyElement(
  { doc }: PageFlow,
  parent: () => Element,
  type: string,
  options: StructureOptions = {},
): () => Element {
  let element: Element | null = null;
  return () => {
    if (element === null) {
      element = doc.struct(type, options);
      parent().add(element);
    }
    return element;
  };
}

/** Adds an element of one piece of content to the structure and draws it. */
export function tagged(
  { doc }: PageFlow,
  parent: Element,
  type: string,
  draw: () => void,
  options: StructureOptions = {},
): Element {
  const element = doc.struct(type, options);
  parent.add(element);
  element.add(draw);
  return element;
}

/** A bookmark on what begins at `topPt` of the page being drawn; the view keeps the left edge of the page. */
export function addBookmark(
  { geometry }: PageFlow,
  parent: PDFKit.PDFOutline,
  title: string,
  topPt: number,
): PDFKit.PDFOutline {
  const options = { expanded: false, top: topPt, left: geometry.widthPt }; // pdfkit counts `left` from the right edge
  return parent.addItem(title, options);
}

/** What a link is to someone who cannot see it. pdfkit writes a plain string as a name, a String as text. */
export function describedLink(
  structParent: Element,
  description: string,
): PDFKit.Mixins.AnnotationOption & { structParent: Element } {
  return { structParent, Contents: new String(description) as string };
}
