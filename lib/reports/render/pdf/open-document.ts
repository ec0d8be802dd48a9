import PdfDocument from "pdfkit";
import { pageGeometry } from "./page-geometry";
import type { PageFlow } from "./page-flow";
import { registerDocumentFonts } from "./document-fonts";
import type { PaperSize } from "../../report-settings";

export type DocumentFacts = {
  title: string;
  subject: string;
  publisher: string;
  locale: string;
  generatedAt: string;
  paper: PaperSize;
};

/** A tagged document whose bytes depend on nothing but its content: the date is given, not read off a clock. */
export function openDocument(facts: DocumentFacts): PageFlow {
  const geometry = pageGeometry(facts.paper);
  const doc = new AccessibleDocument({
    size: [geometry.widthPt, geometry.heightPt],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    pdfVersion: "1.7",
    lang: facts.locale,
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
  registerDocumentFonts(doc);
  const parent = doc.struct("Document");
  doc.addStructure(parent);
  return { doc, geometry, y: geometry.topPt, head: "", headByPage: [], parent, bookmark: null };
}

/**
 * Says in its metadata that it keeps PDF/UA-1 (ISO 14289-1, clause 5). pdfkit's own metadata leave a reader's
 * title unescaped, and its PDF/UA subset writes a CIDSet without the parts of composite glyphs (7.21.4.2).
 */
class AccessibleDocument extends PdfDocument {
  /** pdfkit calls this when the document ends. */
  _addInfo(): void {
    const { Title, Subject, Author, Creator, Producer, CreationDate } = this.info;
    const alternative = (text: string) =>
      `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
    this.appendXML(
      [
        `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
        ` xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"`,
        ` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`,
        `<pdfuaid:part>1</pdfuaid:part>`,
        `<dc:title>${alternative(Title ?? "")}</dc:title>`,
        `<dc:description>${alternative(Subject ?? "")}</dc:description>`,
        `<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author ?? "")}</rdf:li></rdf:Seq></dc:creator>`,
        `<xmp:CreatorTool>${escapeXml(Creator ?? "")}</xmp:CreatorTool>`,
        `<xmp:CreateDate>${CreationDate?.toISOString() ?? ""}</xmp:CreateDate>`,
        `<pdf:Producer>${escapeXml(Producer ?? "")}</pdf:Producer>`,
        `</rdf:Description>`,
      ].join(""),
    );
  }
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
