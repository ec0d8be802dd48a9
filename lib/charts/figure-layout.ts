import type { ChartPanel } from "./chart-panel";
import { lightPalette, scenarioStyle } from "./chart-palette";
import type { NamedFigure } from "./named-figure";

const MARGIN_PX = 32;
const PANEL_GAP_PX = 8;
const LEAST_PANEL_PX = 160;
const TALLEST_PANEL_PX = 900; // a screen: a column of fifty bars is read at that height

export type FigureSheet = {
  widthPx: number;
  /** Of the whole sheet; null lets the figure's own aspect decide. */
  heightPx: number | null;
  sans: string;
  serif: string;
};

/** `top`: baseline of the first line. */
export type SheetText = {
  lines: readonly string[];
  font: string;
  colour: string;
  x: number;
  top: number;
  lineHeightPx: number;
};

export type PanelBox = { panel: ChartPanel; x: number; y: number; widthPx: number; heightPx: number };

export type FigureLayout = {
  widthPx: number;
  heightPx: number;
  texts: SheetText[];
  panels: PanelBox[];
  marginPx: number;
};

type MeasurePx = (text: string, font: string) => number;

/** A figure as one sheet that stands alone, in the light theme: finding, unit, notice, panels with their titles, source line. */
export function figureLayout(
  figure: Pick<NamedFigure, "finding" | "unitLine" | "notice" | "panels" | "aspect">,
  sourceLine: string,
  { widthPx, heightPx, sans, serif }: FigureSheet,
  measure: MeasurePx,
): FigureLayout {
  const { ink, muted } = lightPalette;
  const textWidth = widthPx - 2 * MARGIN_PX;
  const texts: SheetText[] = [];
  let y = MARGIN_PX;
  const write = (text: string, font: string, colour: string, lineHeightPx: number) => {
    const lines = wrapText(text, textWidth, (line) => measure(line, font));
    texts.push({ lines, font, colour, x: MARGIN_PX, top: y + lineHeightPx * 0.78, lineHeightPx });
    y += lines.length * lineHeightPx;
  };
  write(figure.finding, `600 28px ${serif}`, ink, 34);
  y += 4;
  write(figure.unitLine, `400 16px ${sans}`, muted, 20);
  if (figure.notice !== undefined) write(figure.notice, `400 14px ${sans}`, ink, 20);
  y += 12;

  const columns = figure.panels.length === 4 ? 2 : Math.max(1, figure.panels.length);
  const rows = Math.ceil(figure.panels.length / columns);
  const columnWidth = textWidth / columns;
  const titleFont = `600 16px ${sans}`;
  const titles = figure.panels.map(({ title }) =>
    title === null ? [] : wrapText(title, columnWidth - 16, (line) => measure(line, titleFont)),
  );
  const titleHeight = Math.max(0, ...titles.map(({ length }) => (length === 0 ? 0 : 8 + 20 * length)));
  const sourceFont = `400 14px ${sans}`;
  const sourceLines = wrapText(sourceLine, textWidth, (line) => measure(line, sourceFont));
  const sourceHeight = 30 + sourceLines.length * 20 + MARGIN_PX;
  const panelWidth = columns === 1 ? textWidth : columnWidth - PANEL_GAP_PX;
  const wished =
    heightPx === null
      ? panelWidth / ratioOf(figure.aspect?.desk ?? "16 / 9")
      : (heightPx - y - sourceHeight) / rows - titleHeight;
  const panelHeight = Math.round(Math.min(TALLEST_PANEL_PX, Math.max(LEAST_PANEL_PX, wished)));

  const panels = figure.panels.map((panel, index): PanelBox => {
    const x = MARGIN_PX + (index % columns) * columnWidth;
    const top = y + Math.floor(index / columns) * (titleHeight + panelHeight);
    const colour = panel.scenario === undefined ? ink : scenarioStyle(panel.scenario, lightPalette).text;
    const lines = titles[index] ?? [];
    if (lines.length > 0) texts.push({ lines, font: titleFont, colour, x, top: top + 16, lineHeightPx: 20 });
    const box = { panel, x, y: top + titleHeight, widthPx: Math.floor(panelWidth), heightPx: panelHeight };
    if (panel.spec === null) {
      const reason = wrapText(panel.reason, panelWidth, (line) => measure(line, sourceFont));
      texts.push({ lines: reason, font: sourceFont, colour: muted, x, top: box.y + 20, lineHeightPx: 20 });
    }
    return box;
  });
  y += rows * (titleHeight + panelHeight);
  texts.push({
    lines: sourceLines,
    font: sourceFont,
    colour: muted,
    x: MARGIN_PX,
    top: y + 30,
    lineHeightPx: 20,
  });
  return { widthPx, heightPx: y + sourceHeight, texts, panels, marginPx: MARGIN_PX };
}

/** "16 / 9": 1.78. */
function ratioOf(aspect: string): number {
  const [width, height] = aspect.split("/").map(Number);
  return (width ?? 16) / (height ?? 9);
}

function wrapText(text: string, maxWidthPx: number, measurePx: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && measurePx(longer) > maxWidthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
