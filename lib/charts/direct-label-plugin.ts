import type { Plugin } from "chart.js";

const LINE_HEIGHT_PX = 14;
const GAP_PX = 8;
const AVERAGE_GLYPH_PX = 6.3; // Inter 12 px

export type DirectLabel = { datasetIndex: number; text: string; colour: string };

/** Room a builder must leave right of the plot for its longest label. */
export function directLabelRoomPx(labels: readonly { text: string }[]): number {
  const longest = labels.reduce((length, label) => Math.max(length, label.text.length), 0);
  return longest === 0 ? 8 : Math.ceil(longest * AVERAGE_GLYPH_PX) + GAP_PX + 4;
}

/** Names each line at its end, pushed apart where two would overlap. */
export function directLabelPlugin(labels: readonly DirectLabel[], fontFamily: string): Plugin {
  return {
    id: "directLabel",
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const placed = labels
        .flatMap((label) => {
          const values = chart.data.datasets[label.datasetIndex]?.data ?? [];
          const last = chart
            .getDatasetMeta(label.datasetIndex)
            .data.findLast((_, index) => values[index] !== null && values[index] !== undefined);
          return last === undefined ? [] : [{ ...label, y: last.y }];
        })
        .sort((a, b) => a.y - b.y);
      spreadApart(placed, chartArea.top, chartArea.bottom);
      ctx.save();
      ctx.font = `600 12px ${fontFamily}`;
      ctx.textBaseline = "middle";
      ctx.textAlign = "left";
      for (const label of placed) {
        ctx.fillStyle = label.colour;
        ctx.fillText(label.text, chartArea.right + GAP_PX, label.y);
      }
      ctx.restore();
    },
  };
}

/** Moves labels (sorted by y) down, then the block up from the bottom, until none overlaps. */
export function spreadApart(labels: { y: number }[], top: number, bottom: number): void {
  let previousY = top - LINE_HEIGHT_PX / 2;
  for (const label of labels) {
    label.y = Math.max(label.y, previousY + LINE_HEIGHT_PX);
    previousY = label.y;
  }
  let limitY = bottom;
  for (const label of labels.toReversed()) {
    label.y = Math.min(label.y, limitY);
    limitY = label.y - LINE_HEIGHT_PX;
  }
}
