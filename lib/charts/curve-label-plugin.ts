import type { Chart, Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";
import { scenarioStyle } from "./chart-palette";
import type { CurvePoint, CurvesData } from "./curves-chart";

const FONT_PX = 12;
const LINE_PX = 16;
const GAP_PX = 10;
const HALO_PX = 4;

type Box = { left: number; top: number; width: number };

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
        return { left: at.x - GAP_PX / 2, top: at.y - LINE_PX / 2, width: GAP_PX };
      });
      const write = (text: string, colour: string, candidates: readonly CurvePoint[], sideways: boolean) => {
        const width = ctx.measureText(text).width;
        const boxes = candidates.flatMap((at) =>
          sideways ? boxesBeside(at, width) : [centredBox(at, width)],
        );
        const inside = boxes.filter((box) => isInside(chart, box));
        const free =
          inside.find((box) => !taken.some((other) => doOverlap(box, other))) ?? inside[0] ?? boxes[0];
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
      for (const note of notes ?? []) write(note.label, palette.muted, [pixelOf(chart, note)], true);
      ctx.restore();
    },
  };
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
  return { left: x - width / 2, top: y - LINE_PX / 2, width };
}

function boxesBeside({ x, y }: CurvePoint, width: number): Box[] {
  const top = y - LINE_PX / 2;
  return [
    { left: x + GAP_PX, top, width },
    { left: x - GAP_PX - width, top, width },
    { left: x - width / 2, top: top - LINE_PX, width },
    { left: x - width / 2, top: top + LINE_PX, width },
    { left: x + GAP_PX, top: top - LINE_PX, width },
    { left: x + GAP_PX, top: top + LINE_PX, width },
    { left: x - GAP_PX - width, top: top + LINE_PX, width },
  ];
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
  return a.left < b.left + b.width && b.left < a.left + a.width && Math.abs(a.top - b.top) < LINE_PX;
}
