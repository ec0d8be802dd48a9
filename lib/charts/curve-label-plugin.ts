import type { Chart, Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";
import { scenarioStyle } from "./chart-palette";
import type { CurvePoint, CurvesData } from "./curves-chart";

const FONT_PX = 12;
const LINE_PX = 16;
const GAP_PX = 10;
const HALO_PX = 4;

type Box = { left: number; top: number; width: number; height: number };

/** Names curves on the line itself, as on a contour map, points beside their mark, and the notes on the plane. */
export function curveLabelPlugin(
  { curves, points, notes }: CurvesData,
  { palette, fontFamily }: ChartContext,
): Plugin {
  return {
    id: "curveLabels",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const taken: Box[] = points.map((point) => {
        const at = pixelOf(chart, point);
        return { left: at.x - GAP_PX / 2, top: at.y - GAP_PX / 2, width: GAP_PX, height: GAP_PX };
      });
      const lines = curves.flatMap(({ pieces }) => pieces.flatMap((piece) => lineBoxes(piece, chart)));
      const write = (text: string, colour: string, candidates: readonly CurvePoint[], sideways: boolean) => {
        const width = ctx.measureText(text).width;
        const boxes = candidates.flatMap((at) =>
          sideways ? boxesBeside(at, width) : [centredBox(at, width)],
        );
        const inside = boxes.filter((box) => isInside(chart, box));
        const clear = inside.filter((box) => !taken.some((other) => doOverlap(box, other)));
        const offLines = sideways
          ? clear.find((box) => !lines.some((line) => doOverlap(box, line)))
          : undefined;
        const free = offLines ?? clear[0] ?? inside[0] ?? boxes[0];
        if (free === undefined) return;
        taken.push(free);
        if (!sideways) {
          ctx.fillStyle = palette.paper; // the name interrupts its line
          ctx.fillRect(free.left - 3, free.top + 1, width + 6, LINE_PX - 2);
        }
        ctx.strokeStyle = palette.paper;
        ctx.lineWidth = HALO_PX;
        ctx.strokeText(text, free.left, free.top + LINE_PX / 2);
        ctx.fillStyle = colour;
        ctx.fillText(text, free.left, free.top + LINE_PX / 2);
      };
      ctx.save();
      ctx.lineJoin = "round";
      ctx.textAlign = "left";
      ctx.textBaseline = "middle";
      ctx.font = `600 ${FONT_PX}px ${fontFamily}`;
      for (const point of points) {
        const colour = point.scenario === null ? palette.ink : scenarioStyle(point.scenario, palette).text;
        write(point.label, colour, [pixelOf(chart, point)], true);
      }
      for (const { label, minor, scenario, unnamed, pieces } of curves) {
        if (unnamed) continue;
        const plain = minor ? palette.muted : palette.ink;
        const colour = scenario === undefined ? plain : scenarioStyle(scenario, palette).text;
        const longest = pieces.reduce<readonly CurvePoint[]>((a, b) => (b.length > a.length ? b : a), []);
        write(label, colour, stopsAlong(longest, chart), false);
      }
      ctx.font = `500 ${FONT_PX}px ${fontFamily}`;
      for (const note of notes ?? []) write(note.label, palette.muted, placesOf(pixelOf(chart, note)), true);
      ctx.restore();
    },
  };
}

/** Where a note is said, and two lines above and below, should a name stand there. */
function placesOf({ x, y }: CurvePoint): CurvePoint[] {
  return [0, 2, -2].map((lines) => ({ x, y: y + lines * LINE_PX }));
}

/** Places on a line to try for its name: from three quarters along it outwards. */
function stopsAlong(line: readonly CurvePoint[], chart: Chart): CurvePoint[] {
  return [0.75, 0.6, 0.45, 0.85, 0.3, 0.15].flatMap((share) => {
    const point = line[Math.floor(share * (line.length - 1))];
    return point === undefined ? [] : [pixelOf(chart, point)];
  });
}

function pixelOf(chart: Chart, { x, y }: CurvePoint): CurvePoint {
  return {
    x: chart.scales["x"]?.getPixelForValue(x) ?? 0,
    y: chart.scales["y"]?.getPixelForValue(y) ?? 0,
  };
}

function centredBox({ x, y }: CurvePoint, width: number): Box {
  return { left: x - width / 2, top: y - LINE_PX / 2, width, height: LINE_PX };
}

/** Small boxes along a line, close enough that no text fits between two. */
function lineBoxes(line: readonly CurvePoint[], chart: Chart): Box[] {
  const pixels = line.map((point) => pixelOf(chart, point));
  return pixels.flatMap((to, index) => {
    const from = pixels[index - 1];
    if (from === undefined) return [];
    const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / GAP_PX);
    return Array.from({ length: count }, (_, step) => {
      const share = (step + 0.5) / count;
      const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
      return { left: x - 2, top: y - 2, width: 4, height: 4 };
    });
  });
}

/** Right, left, above, below, then the four corners. */
function boxesBeside({ x, y }: CurvePoint, width: number): Box[] {
  const [right, left, middle] = [x + GAP_PX, x - GAP_PX - width, x - width / 2];
  const [level, above, below] = [y - LINE_PX / 2, y - LINE_PX / 2 - LINE_PX, y + LINE_PX / 2];
  const places: [number, number][] = [
    [right, level],
    [left, level],
    [middle, above],
    [middle, below],
    [right, above],
    [right, below],
    [left, above],
    [left, below],
  ];
  return places.map(([boxLeft, top]) => ({ left: boxLeft, top, width, height: LINE_PX }));
}

function isInside({ chartArea }: Chart, { left, top, width }: Box): boolean {
  return (
    left >= chartArea.left &&
    left + width <= chartArea.right &&
    top >= chartArea.top &&
    top + LINE_PX <= chartArea.bottom
  );
}

function doOverlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
