import { BarElement, type Chart } from "chart.js";

export type BarBox = { left: number; right: number; top: number; bottom: number; horizontal: boolean };

/** Pixel box of each drawn bar of a dataset; null where the datum is missing. */
export function barBoxes(chart: Chart, datasetIndex: number): (BarBox | null)[] {
  return chart.getDatasetMeta(datasetIndex).data.map((element) => {
    if (!(element instanceof BarElement)) return null;
    const { x, y, base, width, height, horizontal } = element.getProps([
      "x",
      "y",
      "base",
      "width",
      "height",
      "horizontal",
    ]);
    if (x === null || y === null || ![x, y, base].every(Number.isFinite)) return null;
    return horizontal
      ? {
          left: Math.min(x, base),
          right: Math.max(x, base),
          top: y - height / 2,
          bottom: y + height / 2,
          horizontal,
        }
      : {
          left: x - width / 2,
          right: x + width / 2,
          top: Math.min(y, base),
          bottom: Math.max(y, base),
          horizontal,
        };
  });
}
