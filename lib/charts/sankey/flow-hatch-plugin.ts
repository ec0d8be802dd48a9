import type { Chart, Plugin } from "chart.js";

const HATCH_STEP_PX = 6;

type FlowBox = { x: number; y: number; x2: number; y2: number; height: number };

/** Diagonal lines over flows: what nobody is named for, told apart without colour. */
export function flowHatchPlugin(indices: readonly number[], colour: string): Plugin<"sankey"> {
  return {
    id: "flowHatch",
    beforeDatasetsDraw(chart) {
      const elements = chart.getDatasetMeta(0).data;
      for (const index of indices) {
        const box = elements[index]?.getProps(["x", "y", "x2", "y2", "height"], true);
        if (isFlowBox(box)) hatch(chart, box, colour);
      }
    },
  };
}

function isFlowBox(props: Record<string, unknown> | undefined): props is FlowBox {
  return (
    props !== undefined && ["x", "y", "x2", "y2", "height"].every((key) => typeof props[key] === "number")
  );
}

/** Along the same curves as the flow: its control points lie two thirds and one third of the way. */
function hatch({ ctx, chartArea }: Chart<"sankey">, box: FlowBox, colour: string): void {
  const { x, y, x2, y2, height } = box;
  const third = (x2 - x) / 3;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.bezierCurveTo(x + 2 * third, y, x + third, y2, x2, y2);
  ctx.lineTo(x2, y2 + height);
  ctx.bezierCurveTo(x + third, y2 + height, x + 2 * third, y + height, x, y + height);
  ctx.closePath();
  ctx.clip();
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = 1;
  const span = chartArea.bottom - chartArea.top;
  for (let at = x - span; at < x2; at += HATCH_STEP_PX) {
    ctx.moveTo(at, chartArea.bottom);
    ctx.lineTo(at + span, chartArea.top);
  }
  ctx.stroke();
  ctx.restore();
}
