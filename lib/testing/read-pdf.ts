import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from "pdf-lib";
import { readContent, type PageContent } from "./pdf-content";

export type StructureElement = {
  type: string;
  dict: PDFDict;
  ref: PDFRef;
  parent: StructureElement | null;
  children: StructureElement[];
  /** Marked content that belongs to it directly. */
  content: { page: number; mcid: number }[];
  /** Annotations that belong to it directly. */
  annotations: PDFRef[];
};

export type PdfFont = { name: string; dict: PDFDict; unicodeByCode: Map<number, string>; codes: Set<number> };

export type ReadPdf = {
  context: PDFContext;
  catalog: PDFDict;
  pages: { dict: PDFDict; content: PageContent; heightPt: number; widthPt: number }[];
  /** Every element of the structure tree, parents before children. */
  elements: StructureElement[];
  fonts: Map<string, PdfFont>;
};

/** A PDF as a reader of its structure meets it: tree, marked content with its text, fonts. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const fonts = new Map<string, PdfFont>();
  const refs = document.getPages().map((page) => page.ref.toString());
  const pages = document.getPages().map((page) => {
    const names = fontsOf(page.node, fonts);
    const content = readContent(page.node.lookup(PDFName.of("Contents")), (name, code) => {
      const font = names.get(name);
      font?.codes.add(code);
      return font?.unicodeByCode.get(code) ?? "\uFFFD";
    });
    return { dict: page.node, content, heightPt: page.getHeight(), widthPt: page.getWidth() };
  });
  const elements: StructureElement[] = [];
  const root = catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (root) for (const kid of kidsOf(root)) addElement(context, kid, null, elements, refs);
  return { context, catalog, pages, elements, fonts };
}

/** The text an element holds, its own and its children's, in the order of the tree. */
export function textOf(element: StructureElement, pdf: ReadPdf): string {
  const own = element.content.map(
    ({ page, mcid }) => pdf.pages[page]?.content.marks.find((mark) => mark.mcid === mcid)?.text ?? "",
  );
  return [...own, ...element.children.map((child) => textOf(child, pdf))].join(" ").trim();
}

export function elementsOf({ elements }: ReadPdf, type: string): StructureElement[] {
  return elements.filter((element) => element.type === type);
}

/** Text of a string entry; null when it is missing or something else. */
export function stringOf(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function nameOf(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

export function isTrue(dict: PDFDict | undefined, key: string): boolean {
  return dict?.lookup(PDFName.of(key)) === PDFBool.True;
}

function kidsOf(dict: PDFDict): PDFObject[] {
  const kids = dict.get(PDFName.of("K"));
  const looked = kids instanceof PDFRef ? dict.context.lookup(kids) : kids;
  if (looked instanceof PDFArray) return looked.asArray();
  return kids === undefined ? [] : [kids];
}

function addElement(
  context: PDFContext,
  ref: PDFObject,
  parent: StructureElement | null,
  into: StructureElement[],
  pages: readonly string[],
): void {
  const dict = context.lookup(ref, PDFDict);
  if (!(ref instanceof PDFRef)) throw new TypeError("a structure element is not an indirect object");
  const type = nameOf(dict, "S") ?? "";
  const element: StructureElement = { type, dict, ref, parent, children: [], content: [], annotations: [] };
  into.push(element);
  parent?.children.push(element);
  const pageAt = (holder: PDFDict) => pages.indexOf(holder.get(PDFName.of("Pg"))?.toString() ?? "");
  for (const kid of kidsOf(dict)) {
    if (kid instanceof PDFNumber) {
      element.content.push({ page: pageAt(dict), mcid: kid.asNumber() });
      continue;
    }
    const held = context.lookup(kid, PDFDict);
    const kind = nameOf(held, "Type");
    if (kind === "MCR") {
      element.content.push({
        page: pageAt(held),
        mcid: held.lookup(PDFName.of("MCID"), PDFNumber).asNumber(),
      });
    } else if (kind === "OBJR") {
      const annotation = held.get(PDFName.of("Obj"));
      if (annotation instanceof PDFRef) element.annotations.push(annotation);
    } else addElement(context, kid, element, into, pages);
  }
}

function fontsOf(page: PDFDict, known: Map<string, PdfFont>): Map<string, PdfFont> {
  const names = new Map<string, PdfFont>();
  const resources = page.lookupMaybe(PDFName.of("Resources"), PDFDict);
  const fonts = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
  for (const [name] of fonts?.entries() ?? []) {
    const dict = fonts?.lookup(name, PDFDict);
    if (dict === undefined) continue;
    const base = nameOf(dict, "BaseFont") ?? "";
    const font = known.get(base) ?? {
      name: base,
      dict,
      unicodeByCode: readToUnicode(dict),
      codes: new Set(),
    };
    known.set(base, font);
    names.set(name.decodeText(), font);
  }
  return names;
}

/** Ranges of the form `<0000> <00ff> [<0041> <0042>]`, as pdfkit writes them. */
function readToUnicode(font: PDFDict): Map<number, string> {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  const unicode = new Map<number, string>();
  if (!(stream instanceof PDFRawStream)) return unicode;
  const source = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  for (const [, first = "", list = ""] of source.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first, 16);
    for (const [index, [, digits = ""]] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const units = digits.split(" ").map((unit) => Number.parseInt(unit, 16));
      unicode.set(start + index, String.fromCharCode(...units));
    }
  }
  return unicode;
}
