import type { Plugin } from "chart.js";
import type { ChartContext } from "./chart-context";

const SWATCH_PX = 10;
const GAP_PX = 6;
const FONT_PX = 11;
const LINE_PX = 17;
const LINE_WEIGHT_PX = 2;
const FIRST_LINE_PX = FONT_PX / 2 + 1; // its middle
const FIRST_LINE_ROOM_PX = 22;

export type KeyEntry = {
  text: string;
  fill: string;
  stroke: string;
  shape?: "square" | "diamond" | "hatched" | "line" | undefined;
};

type PlotHead = { unitLabel: string; key: readonly KeyEntry[] };

/** Of a canvas in a browser or on a server. */
type Pen = Pick<CanvasRenderingContext2D, "save" | "restore" | "font" | "measureText">;

type PlacedEntry = KeyEntry & { x: number; line: number };

/** Height that the line above the plot takes, which is two where one is too short for unit and key. */
export function plotHeadRoomPx(
  { ctx, width }: { ctx: Pen; width: number },
  head: PlotHead,
  { fontFamily }: Pick<ChartContext, "fontFamily">,
): number {
  ctx.save();
  ctx.font = fontOf(fontFamily);
  const lines = placedKey(ctx, width, head).map(({ line }) => line);
  ctx.restore();
  return FIRST_LINE_ROOM_PX + Math.max(0, ...lines) * LINE_PX;
}

/** Unit of the value axis, level and readable, and a key of the bars: above the plot, on a second line where one is too short. */
export function plotHeadPlugin(head: PlotHead, context: ChartContext): Plugin {
  return {
    id: "plotHead",
    afterDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = fontOf(context.fontFamily);
      ctx.textBaseline = "middle";
      ctx.textAlign = "left";
      ctx.fillStyle = context.palette.muted;
      ctx.fillText(head.unitLabel, 0, FIRST_LINE_PX);
      for (const { x, line, ...entry } of placedKey(ctx, chart.width, head)) {
        const y = FIRST_LINE_PX + line * LINE_PX;
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
      }
      ctx.restore();
    },
  };
}

function placedKey(
  ctx: Pick<Pen, "measureText">,
  widthPx: number,
  { unitLabel, key }: PlotHead,
): PlacedEntry[] {
  let x = unitLabel === "" ? 0 : ctx.measureText(unitLabel).width + 2 * GAP_PX + SWATCH_PX;
  let line = 0;
  return key.map((entry) => {
    const width = SWATCH_PX + GAP_PX + ctx.measureText(entry.text).width;
    if (x > 0 && x + width > widthPx) {
      x = 0;
      line += 1;
    }
    const placed = { ...entry, x, line };
    x += width + 2 * GAP_PX;
    return placed;
  });
}

function fontOf(fontFamily: string): string {
  return `500 ${FONT_PX}px ${fontFamily}`;
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
