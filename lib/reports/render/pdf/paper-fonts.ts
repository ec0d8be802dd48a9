import { readFileSync } from "node:fs";
import path from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";
import { sfntFromWoff } from "./sfnt-from-woff";

/** Static cuts of the app's own typefaces: the PDF embeds the used glyphs, the chart canvas draws with the same files. */
const files = {
  sans: "inter/files/inter-latin-400-normal.woff",
  sansMedium: "inter/files/inter-latin-500-normal.woff",
  sansSemibold: "inter/files/inter-latin-600-normal.woff",
  serif: "source-serif-4/files/source-serif-4-latin-400-normal.woff",
  serifSemibold: "source-serif-4/files/source-serif-4-latin-600-normal.woff",
} as const;

export type PaperFont = keyof typeof files;

export const paperFontNames = Object.keys(files) as PaperFont[];

export const CHART_FONT_FAMILY = "Joule Inter";

/** What one of the faces has no glyph for. */
export const NOT_ON_PAPER = /[^ -~\u00A0-¬®-ÿıŒœ–—‘’‚“”„•…′″‹›⁄€™↑↓−]/gu;

const read = new Map<PaperFont, Buffer>();

export function paperFontFile(font: PaperFont): Buffer {
  const known = read.get(font);
  if (known) return known;
  const bytes = sfntFromWoff(
    readFileSync(path.join(process.cwd(), "node_modules", "@fontsource", files[font])),
  );
  read.set(font, bytes);
  return bytes;
}

/** A server may have no fonts at all; registering the same family again changes nothing. */
export function registerChartFonts(): void {
  if (GlobalFonts.has(CHART_FONT_FAMILY)) return;
  for (const font of ["sans", "sansMedium", "sansSemibold"] as const) {
    GlobalFonts.register(paperFontFile(font), CHART_FONT_FAMILY);
  }
}
