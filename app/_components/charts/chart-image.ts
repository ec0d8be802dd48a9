import { lightPalette } from "@/lib/charts/chart-palette";
import { drawStill } from "@/lib/charts/draw-still";
import { figureLayout } from "@/lib/charts/figure-layout";
import type { NamedFigure } from "@/lib/charts/named-figure";
import type { Locale } from "@/lib/format/locale";

const WIDTH_PX = 1200;
const PIXEL_RATIO = 2;
const COMPACT_BELOW_PX = 560;

/** A figure as one PNG that stands alone: finding, unit, panels and source on paper, always in the light theme. */
export async function chartImage(figure: NamedFigure, sourceLine: string, locale: Locale): Promise<Blob> {
  const sans = getComputedStyle(document.body).fontFamily;
  const serif = getComputedStyle(document.querySelector("h2") ?? document.body).fontFamily;
  const sheet = document.createElement("canvas");
  const ctx = contextOf(sheet);
  const layout = figureLayout(
    figure,
    sourceLine,
    { widthPx: WIDTH_PX, heightPx: null, sans, serif },
    (text, font) => {
      ctx.font = font;
      return ctx.measureText(text).width;
    },
  );
  sheet.width = layout.widthPx * PIXEL_RATIO;
  sheet.height = layout.heightPx * PIXEL_RATIO;
  ctx.scale(PIXEL_RATIO, PIXEL_RATIO);
  ctx.fillStyle = lightPalette.paper;
  ctx.fillRect(0, 0, layout.widthPx, layout.heightPx);
  for (const { lines, font, colour, x, top, lineHeightPx } of layout.texts) {
    ctx.font = font;
    ctx.fillStyle = colour;
    lines.forEach((line, index) => ctx.fillText(line, x, top + index * lineHeightPx));
  }
  for (const { panel, x, y, widthPx, heightPx } of layout.panels) {
    if (panel.spec === null) continue;
    const canvas = document.createElement("canvas");
    canvas.width = widthPx;
    canvas.height = heightPx;
    const context = {
      palette: lightPalette,
      locale,
      fontFamily: sans,
      animate: false,
      compact: widthPx < COMPACT_BELOW_PX,
      background: "paper" as const,
    };
    const drawn = await drawStill(canvas, panel.spec, context, PIXEL_RATIO);
    ctx.drawImage(canvas, x, y, widthPx, heightPx);
    drawn.destroy();
  }
  return new Promise((resolve, reject) =>
    sheet.toBlob(
      (blob) => (blob === null ? reject(new Error("the browser gave no image")) : resolve(blob)),
      "image/png",
    ),
  );
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser cannot draw on a canvas");
  return context;
}
