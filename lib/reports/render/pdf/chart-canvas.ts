import {
  apply,
  arcSegments,
  identity,
  multiply,
  scaleOf,
  sweep,
  traceOn,
  twoThirds,
  type Path,
} from "./chart-path";
import {
  alignedPart,
  fontOf,
  GradientBrush,
  initialPen,
  setPen,
  type Operation,
  type Paint,
  type Pen,
} from "./chart-pen";
import type { PaperFont } from "./paper-fonts";
import { placedText } from "./set-text";

export type MeasureText = (text: string, font: PaperFont, sizePx: number) => number;

const CAPITAL_HEIGHT = 0.73; // of Inter, in sizes of the font
const DESCENDER_DEPTH = 0.2;

/**
 * The part of the canvas's 2d context that Chart.js, its plugins and ours draw with, written down so that it can be
 * drawn into a PDF as lines and letters. What it lacks fails when it is called, not silently.
 */
export class ChartCanvas {
  readonly width: number;
  readonly height: number;
  private readonly measure: MeasureText;
  private operations: Operation[] = [];
  private path: Path = [];
  private pen: Pen = { ...initialPen };
  private kept: Pen[] = [];

  constructor(widthPx: number, heightPx: number, measure: MeasureText) {
    this.width = widthPx;
    this.height = heightPx;
    this.measure = measure;
  }

  get canvas(): this {
    return this;
  }
  getContext(): this {
    return this;
  }

  /** Draws what was written down, one pixel to a unit of the document. */
  play(doc: PDFKit.PDFDocument): void {
    for (const operation of this.operations) operation(doc);
  }

  /** What is written down now, whatever is drawn or cleared later. */
  recording(): Pick<ChartCanvas, "play"> {
    const operations = [...this.operations];
    return {
      play(doc) {
        for (const operation of operations) operation(doc);
      },
    };
  }

  get fillStyle() {
    return this.pen.fillStyle;
  }
  set fillStyle(paint: Paint) {
    this.pen.fillStyle = paint;
  }
  get strokeStyle() {
    return this.pen.strokeStyle;
  }
  set strokeStyle(paint: Paint) {
    this.pen.strokeStyle = paint;
  }
  get lineWidth() {
    return this.pen.lineWidth;
  }
  set lineWidth(width: number) {
    if (width > 0) this.pen.lineWidth = width; // as canvas: anything else is ignored
  }
  get lineCap() {
    return this.pen.lineCap;
  }
  set lineCap(cap: Pen["lineCap"]) {
    this.pen.lineCap = cap;
  }
  get lineJoin() {
    return this.pen.lineJoin;
  }
  set lineJoin(join: Pen["lineJoin"]) {
    this.pen.lineJoin = join;
  }
  get lineDashOffset() {
    return this.pen.lineDashOffset;
  }
  set lineDashOffset(offset: number) {
    this.pen.lineDashOffset = offset;
  }
  get font() {
    return this.pen.font;
  }
  set font(font: string) {
    this.pen.font = font;
  }
  get textAlign() {
    return this.pen.textAlign;
  }
  set textAlign(align: Pen["textAlign"]) {
    this.pen.textAlign = align;
  }
  get textBaseline() {
    return this.pen.textBaseline;
  }
  set textBaseline(baseline: Pen["textBaseline"]) {
    this.pen.textBaseline = baseline;
  }
  get globalAlpha() {
    return this.pen.globalAlpha;
  }
  set globalAlpha(alpha: number) {
    this.pen.globalAlpha = alpha;
  }

  save(): void {
    this.kept.push({ ...this.pen });
    this.operations.push((doc) => doc.save());
  }
  restore(): void {
    const kept = this.kept.pop();
    if (kept === undefined) return;
    this.pen = kept;
    this.operations.push((doc) => doc.restore());
  }
  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.transform(cos, sin, -sin, cos, 0, 0);
  }
  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }
  transform(...matrix: [number, number, number, number, number, number]): void {
    this.pen.matrix = multiply(this.pen.matrix, matrix);
  }
  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.pen.matrix = matrix;
  }
  resetTransform(): void {
    this.pen.matrix = identity;
  }
  setLineDash(dash: readonly number[]): void {
    this.pen.dash = [...dash];
  }

  /** Chart.js clears before it draws: what was drawn before is forgotten. */
  clearRect(): void {
    this.operations = this.kept.map(() => (doc: PDFKit.PDFDocument) => doc.save());
  }

  beginPath(): void {
    this.path = [];
  }
  moveTo(x: number, y: number): void {
    this.path.push({ kind: "move", to: apply(this.pen.matrix, x, y) });
  }
  lineTo(x: number, y: number): void {
    this.goTo(apply(this.pen.matrix, x, y));
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const { matrix } = this.pen;
    const first = apply(matrix, x1, y1);
    if (this.path.length === 0) this.goTo(first);
    this.path.push({ kind: "curve", first, second: apply(matrix, x2, y2), to: apply(matrix, x, y) });
  }
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    const { matrix } = this.pen;
    const [control, to] = [apply(matrix, controlX, controlY), apply(matrix, x, y)];
    const from = this.lastPoint() ?? control;
    if (this.path.length === 0) this.goTo(from);
    this.path.push({ kind: "curve", first: twoThirds(from, control), second: twoThirds(to, control), to });
  }
  closePath(): void {
    if (this.path.length > 0) this.path.push({ kind: "close" });
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise?: boolean): void {
    this.ellipse(x, y, radius, radius, 0, from, to, anticlockwise);
  }
  ellipse(
    x: number,
    y: number,
    radiusX: number,
    radiusY: number,
    rotation: number,
    from: number,
    to: number,
    anticlockwise?: boolean,
  ): void {
    const turn = anticlockwise === true ? -sweep(to, from) : sweep(from, to);
    const arc = { x, y, radiusX, radiusY, rotation, from, to: from + turn };
    const { start, curves } = arcSegments(arc, this.pen.matrix);
    this.goTo(start);
    this.path.push(...curves);
  }

  fill(): void {
    this.paintPath(this.path, "fill");
  }
  stroke(): void {
    this.paintPath(this.path, "stroke");
  }
  clip(): void {
    const path = [...this.path];
    this.operations.push((doc) => {
      traceOn(doc, path);
      doc.clip();
    });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.paintPath(this.rectangle(x, y, width, height), "fill");
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.paintPath(this.rectangle(x, y, width, height), "stroke");
  }

  createLinearGradient(...ends: [number, number, number, number]): GradientBrush {
    return new GradientBrush(ends);
  }

  /** As the platform's, it takes anything for text: the annotations' plugin measures labels it does not show. */
  measureText(text: unknown): {
    width: number;
    actualBoundingBoxAscent: number;
    actualBoundingBoxDescent: number;
  } {
    const { font, sizePx } = fontOf(this.pen.font);
    return {
      width: this.measure(String(text), font, sizePx),
      actualBoundingBoxAscent: sizePx * CAPITAL_HEIGHT,
      actualBoundingBoxDescent: sizePx * DESCENDER_DEPTH,
    };
  }
  fillText(text: string, x: number, y: number): void {
    this.paintText(text, x, y, "fill");
  }
  strokeText(text: string, x: number, y: number): void {
    this.paintText(text, x, y, "stroke");
  }

  private goTo(to: { x: number; y: number }): void {
    this.path.push(this.path.length === 0 ? { kind: "move", to } : { kind: "line", to });
  }

  private lastPoint() {
    const last = this.path.at(-1);
    return last === undefined || last.kind === "close" ? null : last.to;
  }

  private rectangle(x: number, y: number, width: number, height: number): Path {
    const { path } = this;
    this.path = [];
    this.rect(x, y, width, height);
    const rectangle = this.path;
    this.path = path;
    return rectangle;
  }

  private paintPath(path: Path, how: "fill" | "stroke"): void {
    if (path.length === 0) return;
    const traced = [...path];
    const { pen } = this;
    const { matrix, lineWidth, lineCap, lineJoin, dash, lineDashOffset } = pen;
    const setPaint = setPen(pen, how);
    if (setPaint === null) return;
    this.operations.push((doc) => {
      setPaint(doc);
      if (how === "stroke") {
        doc
          .lineWidth(lineWidth * scaleOf(matrix))
          .lineCap(lineCap)
          .lineJoin(lineJoin);
        doc.addContent(`[${dash.join(" ")}] ${lineDashOffset} d`);
      }
      traceOn(doc, traced);
      if (how === "fill") doc.fill();
      else doc.stroke();
    });
  }

  private paintText(text: string, x: number, y: number, how: "fill" | "stroke"): void {
    const { pen } = this;
    const setPaint = setPen(pen, how);
    if (text === "" || setPaint === null) return;
    const { font, sizePx } = fontOf(pen.font);
    const { matrix, textBaseline, lineWidth, lineJoin } = pen;
    const width = this.measure(text, font, sizePx);
    const left = x - width * alignedPart(pen.textAlign);
    this.operations.push((doc) => {
      doc.save();
      doc.transform(...matrix);
      setPaint(doc);
      if (how === "stroke") doc.lineWidth(lineWidth).lineJoin(lineJoin).undash();
      doc.font(font).fontSize(sizePx);
      doc.text(text, left, y, {
        ...placedText(width),
        baseline: textBaseline,
        ...(how === "stroke" ? { stroke: true, fill: false } : {}),
      });
      doc.restore();
    });
  }
}
