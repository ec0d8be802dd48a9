import type { Chart, Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";
import { withAlpha } from "./chart-palette";
import type { SupplyStackData } from "./supply-stack-chart";

const FONT_PX = 11;
const GAP_PX = 4;
const HATCH_STEP_PX = 6;
const WHISKER_PX = 3;

/** Draws each step's parts on one another, its published range as a whisker and its name above it. */
export function stackStepsPlugin(
  { parts, steps }: SupplyStackData,
  fills: readonly string[],
  { palette, fontFamily }: ChartContext,
): Plugin {
  return {
    id: "stackSteps",
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.lineWidth = 1;
      ctx.strokeStyle = palette.ink;
      steps.forEach(({ from, to, low, high }, index) => {
        const [left, right] = [x.getPixelForValue(from), x.getPixelForValue(to)];
        let sum = 0;
        parts.forEach(({ values }, part) => {
          const bottom = y.getPixelForValue(sum);
          sum += values[index] ?? 0;
          const top = y.getPixelForValue(sum);
          ctx.fillStyle = fills[part] ?? palette.paper;
          ctx.fillRect(left, top, right - left, bottom - top);
          if (part > 0) hatchBox(chart, { left, right, top, bottom }, withAlpha(palette.ink, 0.35));
          ctx.strokeRect(left, top, right - left, bottom - top);
        });
        if (low !== null && high !== null) {
          whisker(ctx, (left + right) / 2, y.getPixelForValue(low), y.getPixelForValue(high));
        }
      });
      ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const { x, y } = chart.scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.font = `500 ${FONT_PX}px ${fontFamily}`;
      ctx.fillStyle = palette.ink;
      ctx.textAlign = "center";
      ctx.textBaseline = "bottom";
      steps.forEach((step, index) => {
        const [left, right] = [x.getPixelForValue(step.from), x.getPixelForValue(step.to)];
        const text = [step.label, step.shortLabel].find(
          (name) => ctx.measureText(name).width <= right - left,
        );
        if (text === undefined) return;
        const total = parts.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
        ctx.fillText(text, (left + right) / 2, y.getPixelForValue(Math.max(total, step.high ?? 0)) - GAP_PX);
      });
      ctx.restore();
    },
  };
}

type Box = { left: number; right: number; top: number; bottom: number };

function hatchBox({ ctx }: Chart, { left, right, top, bottom }: Box, colour: string): void {
  const height = bottom - top;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, height);
  ctx.clip();
  ctx.beginPath();
  ctx.strokeStyle = colour;
  for (let at = left - height; at < right; at += HATCH_STEP_PX) {
    ctx.moveTo(at, bottom);
    ctx.lineTo(at + height, top);
  }
  ctx.stroke();
  ctx.restore();
}

function whisker(ctx: CanvasRenderingContext2D, x: number, low: number, high: number): void {
  ctx.beginPath();
  ctx.moveTo(x, low);
  ctx.lineTo(x, high);
  for (const end of [low, high]) {
    ctx.moveTo(x - WHISKER_PX, end);
    ctx.lineTo(x + WHISKER_PX, end);
  }
  ctx.stroke();
}
