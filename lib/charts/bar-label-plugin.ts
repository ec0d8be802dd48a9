import type { Plugin } from "chart.js";
import { barBoxes } from "./bar-box";

const GAP_PX = 5;

export type BarLabel = {
  datasetIndex: number;
  index: number;
  text: string;
  colour: string;
  side: "start" | "end"; // end: right of a lying bar, above a standing one
};

/** Writes a value at the end of each bar. */
export function barLabelPlugin(labels: readonly BarLabel[], fontFamily: string): Plugin {
  return {
    id: "barLabel",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `500 11px ${fontFamily}`;
      for (const label of labels) {
        const box = barBoxes(chart, label.datasetIndex)[label.index];
        if (!box) continue;
        ctx.fillStyle = label.colour;
        if (box.horizontal) {
          ctx.textBaseline = "middle";
          ctx.textAlign = label.side === "end" ? "left" : "right";
          const x = label.side === "end" ? box.right + GAP_PX : box.left - GAP_PX;
          ctx.fillText(label.text, x, (box.top + box.bottom) / 2);
        } else {
          ctx.textAlign = "center";
          ctx.textBaseline = label.side === "end" ? "bottom" : "top";
          const y = label.side === "end" ? box.top - GAP_PX + 2 : box.bottom + GAP_PX;
          ctx.fillText(label.text, (box.left + box.right) / 2, y);
        }
      }
      ctx.restore();
    },
  };
}
