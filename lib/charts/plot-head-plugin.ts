import type { Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";

const SWATCH_PX = 10;
const GAP_PX = 6;
const FONT_PX = 11;
const LINE_PX = 17;
const LINE_WEIGHT_PX = 2;

export type KeyEntry = {
  text: string;
  fill: string;
  stroke: string;
  shape?: "square" | "diamond" | "hatched" | "line" | undefined;
};

/** Unit of the value axis, level and readable, and a key of the bars: above the plot, on a second line where one is too short. */
export function plotHeadPlugin(unitLabel: string, key: readonly KeyEntry[], context: ChartContext): Plugin {
  return {
    id: "plotHead",
    afterDraw(chart) {
      const { ctx } = chart;
      let y = FONT_PX / 2 + 1;
      let x = 0;
      ctx.save();
      ctx.font = `500 ${FONT_PX}px ${context.fontFamily}`;
      ctx.textBaseline = "middle";
      ctx.textAlign = "left";
      ctx.fillStyle = context.palette.muted;
      if (unitLabel !== "") {
        ctx.fillText(unitLabel, x, y);
        x += ctx.measureText(unitLabel).width + 2 * GAP_PX + SWATCH_PX;
      }
      for (const entry of key) {
        const width = SWATCH_PX + GAP_PX + ctx.measureText(entry.text).width;
        if (x > 0 && x + width > chart.width) {
          x = 0;
          y += LINE_PX;
        }
        ctx.fillStyle = entry.fill;
        ctx.strokeStyle = entry.stroke;
        ctx.lineWidth = 1;
        if (entry.shape === "diamond") fillDiamond(ctx, x, y);
        else if (entry.shape === "line") ctx.fillRect(x, y - LINE_WEIGHT_PX / 2, SWATCH_PX, LINE_WEIGHT_PX);
        else {
          ctx.fillRect(x, y - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX);
          ctx.strokeRect(x + 0.5, y - SWATCH_PX / 2 + 0.5, SWATCH_PX - 1, SWATCH_PX - 1);
          if (entry.shape === "hatched") hatchSquare(ctx, x, y);
        }
        ctx.fillStyle = context.palette.ink;
        ctx.fillText(entry.text, x + SWATCH_PX + GAP_PX, y);
        x += width + 2 * GAP_PX;
      }
      ctx.restore();
    },
  };
}

function fillDiamond(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  const half = SWATCH_PX / 2;
  ctx.beginPath();
  ctx.moveTo(x + half, y - half);
  ctx.lineTo(x + SWATCH_PX, y);
  ctx.lineTo(x + half, y + half);
  ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fill();
}

function hatchSquare(ctx: CanvasRenderingContext2D, x: number, y: number): void {
  const [top, bottom] = [y - SWATCH_PX / 2, y + SWATCH_PX / 2];
  ctx.beginPath();
  ctx.moveTo(x, bottom);
  ctx.lineTo(x + SWATCH_PX, top);
  ctx.moveTo(x, y);
  ctx.lineTo(x + SWATCH_PX / 2, top);
  ctx.moveTo(x + SWATCH_PX / 2, bottom);
  ctx.lineTo(x + SWATCH_PX, y);
  ctx.stroke();
}
