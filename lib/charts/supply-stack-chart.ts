import type { AnnotationOptions } from "chartjs-plugin-annotation";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ChartContext, DrawableChart } from "./chart-context";
import { chartFrame, tooltipLine } from "./chart-frame";
import { withAlpha } from "./chart-palette";

export type SupplyStackData = {
  unit: DisplayUnit;
  widthUnit: DisplayUnit;
  widthLabel: string;
  /** What stands on what: the cost itself below, what waiting adds above. */
  baseLabel: string;
  addedLabel: string;
  totalLabel: string;
  /** From the cheapest to the dearest, end to end. */
  blocks: readonly { label: string; base: number; added: number; width: number }[];
};

const LABEL_SHARE_PER_CHARACTER = 0.016; // of the plot's width, at 11 px on 560 px

/** A merit order: each block as wide as its capacity and as high as its cost, the cheapest first. */
export function supplyStackChart(data: SupplyStackData, context: ChartContext): DrawableChart {
  const { palette, locale, fontFamily } = context;
  const totalWidth = data.blocks.reduce((sum, { width }) => sum + width, 0);
  let from = 0;
  const boxes: AnnotationOptions[] = [];
  const centres: string[] = [];
  for (const { label, base, added, width } of data.blocks) {
    const to = from + width;
    const fits = totalWidth > 0 && width / totalWidth >= label.length * LABEL_SHARE_PER_CHARACTER;
    const box = { type: "box" as const, xMin: from, xMax: to, borderColor: palette.ink, borderWidth: 1 };
    boxes.push(
      { ...box, yMin: 0, yMax: base, backgroundColor: withAlpha(palette.muted, 0.45) },
      {
        ...box,
        yMin: base,
        yMax: base + added,
        backgroundColor: withAlpha(palette.muted, 0.12),
        label: {
          display: fits,
          content: label,
          color: palette.ink,
          font: { family: fontFamily, size: 11, weight: 500 },
          padding: 2,
        },
      },
    );
    centres.push(String((from + to) / 2));
    from = to;
  }
  const frame = chartFrame(context, {
    unit: data.unit,
    values: [0, ...data.blocks.map(({ base, added }) => base + added)],
    key: [
      { text: data.baseLabel, fill: withAlpha(palette.muted, 0.45), stroke: palette.ink },
      { text: data.addedLabel, fill: withAlpha(palette.muted, 0.12), stroke: palette.ink },
    ],
    annotations: boxes,
    tooltipTitle: (index) => data.blocks[index]?.label ?? "",
    tooltipLines: (_, index) => {
      const block = data.blocks[index];
      if (block === undefined) return [];
      return [
        ...tooltipLine(data.totalLabel, block.base + block.added, data.unit, context),
        ...tooltipLine(data.baseLabel, block.base, data.unit, context),
        ...tooltipLine(data.addedLabel, block.added, data.unit, context),
        ...tooltipLine(data.widthLabel, block.width, data.widthUnit, context),
      ];
    },
  });
  const { scales, ...options } = frame.options;
  return {
    type: "line",
    data: {
      labels: centres,
      datasets: [
        {
          label: data.totalLabel,
          data: data.blocks.map(({ base, added }) => base + added),
          showLine: false,
          pointRadius: 2,
          pointHoverRadius: 5,
          borderColor: palette.ink,
          backgroundColor: palette.ink,
        },
      ],
    },
    options: {
      ...options,
      scales: {
        ...scales,
        x: {
          type: "linear",
          min: 0,
          max: totalWidth,
          border: { color: palette.muted },
          grid: { display: false },
          ticks: {
            color: palette.muted,
            font: { family: fontFamily, size: context.compact ? 11 : 12 },
            maxTicksLimit: context.compact ? 4 : 8,
            callback: (value: string | number) => formatQuantity(Number(value), data.widthUnit, locale),
          },
        },
      },
    },
    plugins: frame.plugins,
  };
}
