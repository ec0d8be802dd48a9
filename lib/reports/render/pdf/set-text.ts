import { NOT_ON_PAPER } from "./paper-fonts";
import type { TextStyle } from "./paper-style";
import { readerText } from "./reader-text";

type Column = { x: number; y: number; width: number };

/**
 * Widths of words at 1 pt by font, and lines already broken by style and width: a table measures every cell before it
 * draws it.
 */
type Measured = { widths: Map<string, Map<string, number>>; lines: Map<string, Map<string, string[]>> };

const measured = new WeakMap<PDFKit.PDFDocument, Measured>();

function measuredIn(doc: PDFKit.PDFDocument): Measured {
  const known = measured.get(doc) ?? { widths: new Map(), lines: new Map() };
  measured.set(doc, known);
  return known;
}

export function textHeight(doc: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): number {
  const { length } = linesOf(doc, text, width, style);
  return length * lineStep(doc, style) - style.lineGapPt;
}

/** Draws text in a column, line by line, without ever breaking the page; the caller has made room. */
export function drawText(doc: PDFKit.PDFDocument, text: string, at: Column, style: TextStyle): void {
  drawLines(doc, linesOf(doc, text, at.width, style), at, style);
}

/** Draws lines that are already broken. */
export function drawLines(
  doc: PDFKit.PDFDocument,
  lines: readonly string[],
  at: Column,
  style: TextStyle,
): void {
  const step = lineStep(doc, style);
  doc.fillColor(style.colour);
  for (const [index, line] of lines.entries()) {
    const width = textWidth(doc, line, style);
    const indent = style.align === "right" ? at.width - width : 0;
    doc.font(style.font).fontSize(style.sizePt);
    doc.text(line, at.x + indent, at.y + index * step, placedText(width));
  }
}

/** With a width pdfkit would otherwise measure once more. */
export function placedText(widthPt: number): PDFKit.Mixins.TextOptions {
  const options = { lineBreak: false, textWidth: widthPt, wordCount: 1 }; // its types do not know the last two
  return options;
}

/** From one line's top to the next one's. */
export function lineStep(doc: PDFKit.PDFDocument, style: TextStyle): number {
  doc.font(style.font).fontSize(style.sizePt);
  return doc.currentLineHeight(true) + style.lineGapPt;
}

/**
 * Lines end at spaces: pdfkit's own breaking would part a sign from its currency and a date at its hyphens.
 * Only a word wider than the column is cut, after a mark if it has one. Other scripts are spelt in Latin letters.
 */
export function linesOf(doc: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): string[] {
  const known = mapIn(measuredIn(doc).lines, `${style.font}|${style.sizePt}|${width}`);
  const cached = known.get(text);
  if (cached) return cached;
  const shown = text.search(NOT_ON_PAPER) < 0 ? text : readerText(text).text;
  const space = textWidth(doc, " ", style);
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of keepTogether(shown)
    .split(" ")
    .flatMap((each) => cutToWidth(doc, each, width, style))) {
    const wordWidth = textWidth(doc, word, style);
    if (line !== "" && lineWidth + space + wordWidth > width) {
      lines.push(line);
      line = word;
      lineWidth = wordWidth;
    } else {
      lineWidth += line === "" ? wordWidth : space + wordWidth;
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  known.set(text, lines);
  return lines;
}

const NO_BREAK_SPACE = "\u00A0";

/** A per cent sign stays with its figure, and an operator with what follows it: no line ends in a minus. */
function keepTogether(text: string): string {
  return text.replaceAll(/ (?=%)|(?<=[ (][−+×÷=±]) /g, NO_BREAK_SPACE);
}

const AFTER_MARK = /(?<=[/\-–_,.;])/;

function cutToWidth(doc: PDFKit.PDFDocument, word: string, width: number, style: TextStyle): string[] {
  if (textWidth(doc, word, style) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  let pieceWidth = 0;
  const units = word
    .split(AFTER_MARK)
    .flatMap((unit) => (textWidth(doc, unit, style) > width ? Array.from(unit) : [unit]));
  for (const unit of units) {
    const unitWidth = textWidth(doc, unit, style);
    if (piece !== "" && pieceWidth + unitWidth > width) {
      pieces.push(piece);
      piece = "";
      pieceWidth = 0;
    }
    piece += unit;
    pieceWidth += unitWidth;
  }
  return [...pieces, piece];
}

export function textWidth(doc: PDFKit.PDFDocument, text: string, style: TextStyle): number {
  const known = mapIn(measuredIn(doc).widths, style.font);
  const cached = known.get(text);
  if (cached !== undefined) return cached * style.sizePt;
  const width = doc.font(style.font).fontSize(1).widthOfString(text);
  known.set(text, width);
  return width * style.sizePt;
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const known = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, known);
  return known;
}
