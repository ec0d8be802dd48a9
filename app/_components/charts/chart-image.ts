import { buildChart } from "@/lib/charts/build-chart";
import { lightPalette, scenarioStyle } from "@/lib/charts/chart-palette";
import { Chart } from "@/lib/charts/chart-registry";
import type { Locale } from "@/lib/format/locale";
import type { ChartPanel } from "./chart-panel";

const WIDTH_PX = 1200;
const PANEL_HEIGHT_PX = 560;
const MARGIN_PX = 32;
const PIXEL_RATIO = 2;

type ImageText = { finding: string; unitLine: string; sourceLine: string; locale: Locale };

/** A figure as one PNG that stands alone: finding, unit, panels and source on paper, always in the light theme. */
export async function chartImage(panels: readonly ChartPanel[], text: ImageText): Promise<Blob> {
  const root = getComputedStyle(document.body);
  const sans = root.fontFamily;
  const serif = getComputedStyle(document.querySelector("h2") ?? document.body).fontFamily;
  const sheet = document.createElement("canvas");
  const ctx = contextOf(sheet);
  ctx.font = `600 28px ${serif}`;
  const headline = wrapText(ctx, text.finding, WIDTH_PX - 2 * MARGIN_PX);
  ctx.font = `400 16px ${sans}`;
  const unit = wrapText(ctx, text.unitLine, WIDTH_PX - 2 * MARGIN_PX);
  ctx.font = `400 14px ${sans}`;
  const source = wrapText(ctx, text.sourceLine, WIDTH_PX - 2 * MARGIN_PX);
  const unitTop = MARGIN_PX + headline.length * 34;
  const panelTop = unitTop + unit.length * 20 + 12;
  const panelWidth = (WIDTH_PX - 2 * MARGIN_PX) / panels.length;
  ctx.font = `600 16px ${sans}`;
  const titles = panels.map(({ title }) => (title === null ? [] : wrapText(ctx, title, panelWidth - 16)));
  const titleLines = Math.max(...titles.map(({ length }) => length));
  const chartTop = panelTop + (titleLines === 0 ? 0 : 8 + 20 * titleLines);
  const height = chartTop + PANEL_HEIGHT_PX + 16 + source.length * 20 + MARGIN_PX;
  sheet.width = WIDTH_PX * PIXEL_RATIO;
  sheet.height = height * PIXEL_RATIO;
  ctx.scale(PIXEL_RATIO, PIXEL_RATIO);
  ctx.fillStyle = lightPalette.paper;
  ctx.fillRect(0, 0, WIDTH_PX, height);
  const { ink, muted } = lightPalette;
  const x0 = MARGIN_PX;
  writeLines(ctx, headline, {
    font: `600 28px ${serif}`,
    colour: ink,
    x: x0,
    top: MARGIN_PX + 26,
    lineHeightPx: 34,
  });
  writeLines(ctx, unit, {
    font: `400 16px ${sans}`,
    colour: muted,
    x: x0,
    top: unitTop + 18,
    lineHeightPx: 20,
  });
  const sourceTop = chartTop + PANEL_HEIGHT_PX + 30;
  writeLines(ctx, source, {
    font: `400 14px ${sans}`,
    colour: muted,
    x: x0,
    top: sourceTop,
    lineHeightPx: 20,
  });
  for (const [index, panel] of panels.entries()) {
    const x = MARGIN_PX + index * panelWidth;
    const colour = panel.scenario === undefined ? ink : scenarioStyle(panel.scenario, lightPalette).text;
    const title = { font: `600 16px ${sans}`, colour, x, top: panelTop + 16, lineHeightPx: 20 };
    writeLines(ctx, titles[index] ?? [], title);
    if (panel.spec === null) {
      ctx.font = `400 14px ${sans}`;
      const reason = wrapText(ctx, panel.reason, panelWidth - MARGIN_PX);
      writeLines(ctx, reason, {
        font: ctx.font,
        colour: lightPalette.muted,
        x,
        top: chartTop + 20,
        lineHeightPx: 20,
      });
      continue;
    }
    const drawing = await drawPanel(panel.spec, panelWidth - 8, text.locale, sans);
    ctx.drawImage(drawing, x, chartTop, panelWidth - 8, PANEL_HEIGHT_PX);
  }
  return new Promise((resolve, reject) =>
    sheet.toBlob(
      (blob) => (blob === null ? reject(new Error("the browser gave no image")) : resolve(blob)),
      "image/png",
    ),
  );
}

async function drawPanel(
  spec: NonNullable<ChartPanel["spec"]>,
  widthPx: number,
  locale: Locale,
  fontFamily: string,
): Promise<HTMLCanvasElement> {
  const canvas = document.createElement("canvas");
  canvas.width = widthPx;
  canvas.height = PANEL_HEIGHT_PX;
  const context = {
    palette: lightPalette,
    locale,
    fontFamily,
    animate: false,
    compact: widthPx < 560,
    background: "paper" as const,
  };
  if (spec.kind === "map") {
    const { mapDrawer } = await import("./draw-map");
    (await mapDrawer(spec))(canvas, context, "image");
    return canvas;
  }
  if (spec.kind === "sankey") {
    const { drawSankey } = await import("./draw-sankey");
    drawSankey(canvas, spec, context, "image");
    return canvas;
  }
  const config = buildChart(spec, context);
  // oxlint-disable-next-line no-new -- Chart.js draws when constructed
  new Chart(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: PIXEL_RATIO },
  });
  return canvas;
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser cannot draw on a canvas");
  return context;
}

function wrapText(ctx: CanvasRenderingContext2D, text: string, maxWidthPx: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && ctx.measureText(longer).width > maxWidthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

type Writing = { font: string; colour: string; x: number; top: number; lineHeightPx: number };

/** `top`: baseline of the first line. */
function writeLines(ctx: CanvasRenderingContext2D, lines: readonly string[], writing: Writing): void {
  ctx.font = writing.font;
  ctx.fillStyle = writing.colour;
  lines.forEach((line, index) => ctx.fillText(line, writing.x, writing.top + index * writing.lineHeightPx));
}
