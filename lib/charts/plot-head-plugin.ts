import type { Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";

const SWATCH_PX = 10;
const GAP_PX = 6;
const FONT_PX = 11;

export type KeyEntry = { text: string; fill: string; stroke: string };

/** Unit of the value axis, level and readable, and a key of the bars: one line above the plot. */
export function plotHeadPlugin(unitLabel: string, key: readonly KeyEntry[], context: ChartContext): Plugin {
  return {
    id: "plotHead",
    afterDraw(chart) {
      const { ctx } = chart;
      const y = FONT_PX / 2 + 1;
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
        ctx.fillStyle = entry.fill;
        ctx.strokeStyle = entry.stroke;
        ctx.lineWidth = 1;
        ctx.fillRect(x, y - SWATCH_PX / 2, SWATCH_PX, SWATCH_PX);
        ctx.strokeRect(x + 0.5, y - SWATCH_PX / 2 + 0.5, SWATCH_PX - 1, SWATCH_PX - 1);
        ctx.fillStyle = context.palette.ink;
        ctx.fillText(entry.text, x + SWATCH_PX + GAP_PX, y);
        x += SWATCH_PX + 3 * GAP_PX + ctx.measureText(entry.text).width;
      }
      ctx.restore();
    },
  };
}
