import type { Plugin } from "chart.js";
import { barBoxes } from "./bar-box";

const GAP_PX = 8;

/** Writes a note beside each lying bar, in a column of its own right of the plot. */
export function rowNotePlugin(
  notes: readonly string[],
  colour: string,
  fontFamily: string,
  datasetIndex: number,
): Plugin {
  return {
    id: "rowNote",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const boxes = barBoxes(chart, datasetIndex);
      ctx.save();
      ctx.font = `500 11px ${fontFamily}`;
      ctx.textBaseline = "middle";
      ctx.textAlign = "left";
      ctx.fillStyle = colour;
      notes.forEach((note, index) => {
        const box = boxes[index];
        if (box) ctx.fillText(note, chartArea.right + GAP_PX, (box.top + box.bottom) / 2);
      });
      ctx.restore();
    },
  };
}
