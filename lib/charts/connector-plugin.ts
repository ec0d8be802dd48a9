import type { Plugin } from "chart.js";
import { barBoxes } from "./bar-box";

type Connector = { fromIndex: number; level: number };

/** Hairline from the end of each bar of dataset 0 to the start of the next, at the running total between them. */
export function connectorPlugin(connectors: readonly Connector[], colour: string): Plugin {
  return {
    id: "connector",
    beforeDatasetsDraw(chart) {
      const { ctx } = chart;
      const boxes = barBoxes(chart, 0);
      ctx.save();
      ctx.strokeStyle = colour;
      ctx.lineWidth = 1;
      ctx.beginPath();
      for (const { fromIndex, level } of connectors) {
        const from = boxes[fromIndex];
        const to = boxes[fromIndex + 1];
        if (!from || !to) continue;
        if (from.horizontal) {
          const x = chart.scales["x"]?.getPixelForValue(level) ?? 0;
          ctx.moveTo(x, from.bottom);
          ctx.lineTo(x, to.top);
        } else {
          const y = chart.scales["y"]?.getPixelForValue(level) ?? 0;
          ctx.moveTo(from.right, y);
          ctx.lineTo(to.left, y);
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}
