import { PDFDict, PDFDocument, PDFName } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { openDocument } from "@/lib/reports/render/pdf/open-document";
import { addBookmark, addPage, describedLink, lazyElement, tagged } from "@/lib/reports/render/pdf/page-flow";
import { pdfUaFaults } from "./pdf-ua-faults";
import { elementsOf, readPdf, textOf } from "./read-pdf";

/** One page that keeps the rules, with one of each thing the rules are about. */
async function samplePdf(): Promise<Uint8Array> {
  const flow = openDocument({
    title: "Sample",
    subject: "Rules",
    publisher: "Joule Street",
    locale: "en",
    generatedAt: "2026-11-25T12:00:00.000Z",
    paper: "a4",
  });
  const { doc, parent } = flow;
  const chunks: Uint8Array[] = [];
  doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => doc.on("end", resolve));
  addPage(flow);
  const write = (text: string, y: number) => () => {
    doc.font("sans").fontSize(9).text(text, 50, y, { lineBreak: false });
  };
  addBookmark(flow, doc.outline, "Heading", 50);
  tagged(flow, parent, "H1", write("Heading", 50));
  tagged(flow, parent, "Figure", write("drawn", 70), { alt: "A drawing", bbox: [50, 70, 90, 80] });
  const row = lazyElement(
    flow,
    lazyElement(flow, () => parent, "Table"),
    "TR",
  )();
  tagged(flow, row, "TH", write("Head", 90), { scope: "Row" });
  tagged(flow, row, "TD", write("12", 110));
  const link = tagged(flow, parent, "Link", write("there", 130));
  doc.link(50, 130, 40, 12, "https://joule.example", describedLink(link, "There"));
  parent.end();
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** The sample with one thing changed in its objects. */
async function changed(bytes: Uint8Array, change: (document: PDFDocument) => void): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  change(document);
  return pdfUaFaults(await readPdf(await document.save({ useObjectStreams: false })));
}

function dictsOf(document: PDFDocument, key: string, value: string): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []))
    .filter((dict) => dict.get(PDFName.of(key)) === PDFName.of(value));
}

describe("pdfUaFaults", () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await samplePdf();
  });

  test("finds none in a page that keeps the rules, and reads its text", async () => {
    const pdf = await readPdf(bytes);
    expect(pdfUaFaults(pdf)).toEqual([]);
    expect(elementsOf(pdf, "TH").map((element) => textOf(element, pdf))).toEqual(["Head"]);
  });

  test.each([
    ["an undescribed figure", "Figure", "Alt", "7.3-1: a figure without a description"],
    ["a figure without a box", "Figure", "A", "7.3: a figure has no box on its page: none"],
    ["a head without a scope", "TH", "A", "7.5-1: a head without a scope"],
  ])("names %s", async (_, type, key, fault) => {
    const remove = (document: PDFDocument) => {
      for (const dict of dictsOf(document, "S", type)) dict.delete(PDFName.of(key));
    };
    expect(await changed(bytes, remove)).toEqual([fault]);
  });

  test.each([
    ["H1", "H2", "7.4.2: H2 after H0"],
    ["H1", "Headline", "7.1-5: Headline is no standard type"],
    ["TD", "LI", "7.2: LI in TR"],
  ])("names a tag %s that is %s", async (was, is, fault) => {
    const rename = (document: PDFDocument) => {
      for (const dict of dictsOf(document, "S", was)) dict.set(PDFName.of("S"), PDFName.of(is));
    };
    expect(await changed(bytes, rename)).toContain(fault);
  });

  test.each([
    ["MarkInfo", "5: not marked as tagged"],
    ["Lang", "7.2: no language"],
    ["ViewerPreferences", "7.1-10: the window shows the file's name"],
    ["Metadata", "5: metadata do not claim PDF/UA-1"],
    ["Outlines", "7.17: no bookmarks"],
  ])("names a document without %s", async (key, fault) => {
    expect(await changed(bytes, ({ catalog }) => catalog.delete(PDFName.of(key)))).toContain(fault);
  });

  test("names a link that is not described, and one outside the tree", async () => {
    const undescribed = await changed(bytes, (document) => {
      for (const dict of dictsOf(document, "Subtype", "Link")) dict.delete(PDFName.of("Contents"));
    });
    expect(undescribed).toEqual(["7.18.5: page 1 has a link not described"]);
    const outside = await changed(bytes, (document) => {
      for (const dict of dictsOf(document, "S", "Link")) dict.set(PDFName.of("S"), PDFName.of("P"));
    });
    expect(outside).toContain("7.18.5: page 1 has a link outside the tree");
  });

  test("names content outside every mark, and marks that are in no element", async () => {
    const unmarked = await changed(bytes, (document) => {
      const [page] = document.getPages();
      page?.node.set(
        PDFName.of("Contents"),
        document.context.register(document.context.flateStream("0 0 10 10 re f")),
      );
    });
    expect(unmarked).toContain("7.1-3: page 1 draws f outside every mark");
    expect(unmarked).toContain("7.1: 0/0 is in the tree but not on its page");
    const orphaned = await changed(bytes, (document) => {
      for (const dict of dictsOf(document, "S", "TD")) dict.delete(PDFName.of("K"));
    });
    expect(orphaned).toEqual(["7.1: page 1 mark 3 has not one element"]);
  });

  test("names a font that is not embedded or cannot be read aloud", async () => {
    const bare = await changed(bytes, (document) => {
      for (const dict of dictsOf(document, "Type", "FontDescriptor")) dict.delete(PDFName.of("FontFile2"));
    });
    expect(bare).toEqual([expect.stringMatching(/^7\.21\.4: [A-Z]{6}\+Inter-Regular is not embedded$/)]);
    const mute = await changed(bytes, (document) => {
      for (const dict of dictsOf(document, "Subtype", "Type0")) dict.delete(PDFName.of("ToUnicode"));
    });
    expect(mute[0]).toMatch(/^7\.21\.7: /);
  });
});
