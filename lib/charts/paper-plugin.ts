import type { Plugin } from "chart.js";

/** Fills the canvas before anything is drawn: an exported image is otherwise transparent. */
export function paperPlugin(colour: string): Plugin {
  return {
    id: "paper",
    beforeDraw(chart) {
      chart.ctx.save();
      chart.ctx.fillStyle = colour;
      chart.ctx.fillRect(0, 0, chart.width, chart.height);
      chart.ctx.restore();
    },
  };
}
