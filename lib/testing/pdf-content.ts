import { decodePDFRawStream, PDFRawStream, type PDFObject } from "pdf-lib";

/** What is drawn between two marks of a page's content, as text; `mcid` ties it to the structure tree. */
export type MarkedContent = { tag: string; mcid: number | null; text: string };

export type PageContent = {
  marks: MarkedContent[];
  /** Operators that paint outside every mark. */
  unmarked: string[];
  /** Characters drawn, by the name of their font on the page. */
  codesByFont: Map<string, Set<number>>;
};

const painters = new Set(["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Tj", "TJ", "'", '"', "Do", "sh"]);
const TOKEN = /<<|>>|\[|\]|<[0-9A-Fa-f\s]*>|\((?:\\[\s\S]|[^\\()])*\)|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g;

/** @param toUnicode what a two-byte code of a font shows. */
export function readContent(
  stream: PDFObject | undefined,
  toUnicode: (font: string, code: number) => string,
): PageContent {
  if (!(stream instanceof PDFRawStream)) throw new TypeError("a page has no content stream of its own");
  const source = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
  const content: PageContent = { marks: [], unmarked: [], codesByFont: new Map() };
  const open: MarkedContent[] = [];
  let operands: string[] = [];
  let font = "";
  for (const [token] of source.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"*]+[0-9]?\*?$/.test(token) || token === "true" || token === "false") {
      operands.push(token);
      continue;
    }
    if (token === "BDC" || token === "BMC") {
      const mcidAt = operands.indexOf("/MCID");
      const mcid = mcidAt < 0 ? null : Number(operands[mcidAt + 1]);
      const mark = { tag: (operands[0] ?? "").slice(1), mcid, text: "" };
      open.push(mark);
      content.marks.push(mark);
    } else if (token === "EMC") {
      if (open.pop() === undefined) throw new RangeError("content ends a mark that was not begun");
    } else if (token === "Tf") {
      font = (operands[0] ?? "").slice(1);
    } else if (painters.has(token)) {
      if (!open.some(({ tag, mcid }) => tag === "Artifact" || mcid !== null)) content.unmarked.push(token);
      if (token === "TJ" || token === "Tj") {
        const text = shown(operands, font, content.codesByFont, toUnicode);
        const mark = open.at(-1);
        if (mark) mark.text += mark.text === "" ? text : ` ${text}`;
      }
    }
    operands = [];
  }
  if (open.length > 0) throw new RangeError(`content leaves ${open.length} marks open`);
  return content;
}

function shown(
  operands: readonly string[],
  font: string,
  codesByFont: Map<string, Set<number>>,
  toUnicode: (font: string, code: number) => string,
): string {
  const codes = codesByFont.get(font) ?? new Set<number>();
  codesByFont.set(font, codes);
  return operands
    .filter((operand) => operand.startsWith("<"))
    .flatMap((operand) => operand.match(/[0-9A-Fa-f]{4}/g) ?? [])
    .map((digits) => {
      const code = Number.parseInt(digits, 16);
      codes.add(code);
      return toUnicode(font, code);
    })
    .join("");
}
