/** Affine map as canvas and PDF write it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

type Point = { x: number; y: number };

type Segment =
  | { kind: "move"; to: Point }
  | { kind: "line"; to: Point }
  | { kind: "curve"; first: Point; second: Point; to: Point }
  | { kind: "close" };

export type Path = Segment[];

/** `inner` happens first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much longer a line becomes; the same in every direction for what charts do. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export function traceOn(doc: PDFKit.PDFDocument, path: Path): void {
  for (const segment of path) {
    if (segment.kind === "close") doc.closePath();
    else if (segment.kind === "move") doc.moveTo(segment.to.x, segment.to.y);
    else if (segment.kind === "line") doc.lineTo(segment.to.x, segment.to.y);
    else {
      const { first, second, to } = segment;
      doc.bezierCurveTo(first.x, first.y, second.x, second.y, to.x, to.y);
    }
  }
}

/**
 * An arc of an ellipse as curves of a quarter turn at most; with k = 4/3 tan(angle/4) a curve is off by less than
 * 0.03 % of the radius (Goldapp, Approximation of circular arcs by cubic polynomials, 1991).
 */
export function arcSegments(
  arc: { x: number; y: number; radiusX: number; radiusY: number; rotation: number; from: number; to: number },
  matrix: Matrix,
): { start: Point; curves: Path } {
  const count = Math.max(1, Math.ceil(Math.abs(arc.to - arc.from) / (Math.PI / 2) - 1e-9));
  const step = (arc.to - arc.from) / count;
  const k = (4 / 3) * Math.tan(step / 4);
  const [cos, sin] = [Math.cos(arc.rotation), Math.sin(arc.rotation)];
  const place = multiply(matrix, [
    cos * arc.radiusX,
    sin * arc.radiusX,
    -sin * arc.radiusY,
    cos * arc.radiusY,
    arc.x,
    arc.y,
  ]);
  const on = (angle: number, along: number) =>
    apply(place, Math.cos(angle) - along * Math.sin(angle), Math.sin(angle) + along * Math.cos(angle));
  const curves = Array.from({ length: count }, (_, index): Segment => {
    const [from, to] = [arc.from + index * step, arc.from + (index + 1) * step];
    return { kind: "curve", first: on(from, k), second: on(to, -k), to: on(to, 0) };
  });
  return { start: on(arc.from, 0), curves };
}

const FULL_TURN = 2 * Math.PI;

/** From one angle to another in canvas's sense of the clock: a turn at most. */
export function sweep(from: number, to: number): number {
  if (to - from >= FULL_TURN) return FULL_TURN;
  const turn = (to - from) % FULL_TURN;
  return turn < 0 ? turn + FULL_TURN : turn;
}

/** Where the control of a quadratic curve stands when the curve is written as a cubic one. */
export function twoThirds(end: Point, control: Point): Point {
  return { x: end.x + ((control.x - end.x) * 2) / 3, y: end.y + ((control.y - end.y) * 2) / 3 };
}
