import { color } from "chart.js/helpers";
import { apply, identity, type Matrix } from "./chart-path";
import type { PaperFont } from "./paper-fonts";

export type Operation = (doc: PDFKit.PDFDocument) => void;

type Gradient = { ends: [number, number, number, number]; stops: [number, string][] };

export type Paint = string | GradientBrush;

/** What `save` keeps. */
export type Pen = {
  matrix: Matrix;
  fillStyle: Paint;
  strokeStyle: Paint;
  lineWidth: number;
  lineCap: "butt" | "round" | "square";
  lineJoin: "bevel" | "miter" | "round";
  lineDashOffset: number;
  dash: number[];
  font: string;
  textAlign: "left" | "right" | "center" | "start" | "end";
  textBaseline: "alphabetic" | "top" | "hanging" | "middle" | "ideographic" | "bottom";
  globalAlpha: number;
};

export const initialPen: Pen = {
  matrix: identity,
  fillStyle: "#000000",
  strokeStyle: "#000000",
  lineWidth: 1,
  lineCap: "butt",
  lineJoin: "miter",
  lineDashOffset: 0,
  dash: [],
  font: "10px sans-serif",
  textAlign: "start",
  textBaseline: "alphabetic",
  globalAlpha: 1,
};

/** What `createLinearGradient` gives. */
export class GradientBrush {
  readonly gradient: Gradient;
  constructor(ends: [number, number, number, number]) {
    this.gradient = { ends, stops: [] };
  }
  addColorStop(offset: number, colour: string): void {
    this.gradient.stops.push([offset, colour]);
  }
}

/** How much of the text's width lies left of its place. */
export function alignedPart(align: Pen["textAlign"]): number {
  if (align === "center") return 0.5;
  return align === "right" || align === "end" ? 1 : 0;
}

const FONT = /(?:^|\s)(?:(bold|normal|\d{3})\s+)?(\d+(?:\.\d+)?)px/;

/** The face and size of a CSS font; the family is the house's own. */
export function fontOf(css: string): { font: PaperFont; sizePx: number } {
  const [, weight = "400", size = "10"] = FONT.exec(css) ?? [];
  const thickness = weight === "bold" ? 700 : weight === "normal" ? 400 : Number(weight);
  const font = thickness >= 600 ? "sansSemibold" : thickness >= 500 ? "sansMedium" : "sans";
  return { font, sizePx: Number(size) };
}

/** Sets the colour in the document; null for what cannot be seen. */
export function setPen(
  { fillStyle, strokeStyle, matrix, globalAlpha }: Pen,
  how: "fill" | "stroke",
): Operation | null {
  const paint = how === "fill" ? fillStyle : strokeStyle;
  if (paint instanceof GradientBrush) {
    const [x1, y1, x2, y2] = paint.gradient.ends;
    const [start, end] = [apply(matrix, x1, y1), apply(matrix, x2, y2)];
    const stops = [...paint.gradient.stops];
    return (doc) => {
      const gradient = doc.linearGradient(start.x, start.y, end.x, end.y);
      for (const [offset, css] of stops) {
        const { opaque, alpha } = colourOf(css);
        gradient.stop(offset, opaque, alpha * globalAlpha);
      }
      if (how === "fill") doc.fillColor(gradient);
      else doc.strokeColor(gradient);
    };
  }
  const { opaque, alpha } = colourOf(paint);
  const opacity = alpha * globalAlpha;
  if (opacity === 0) return null;
  return (doc) => {
    if (how === "fill") doc.fillColor(opaque, opacity);
    else doc.strokeColor(opaque, opacity);
  };
}

function colourOf(css: string): { opaque: string; alpha: number } {
  const { r, g, b, a } = color(css).rgb;
  const hex = [r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, "0"));
  return { opaque: `#${hex.join("")}`, alpha: a };
}
