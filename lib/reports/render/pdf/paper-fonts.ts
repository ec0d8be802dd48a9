import { readFileSync } from "node:fs";
import path from "node:path";
import { sfntFromWoff } from "./sfnt-from-woff";

/** Static cuts of the app's own typefaces: the PDF embeds the used glyphs, images of charts are drawn with the same files. */
const files = {
  sans: "inter/files/inter-latin-400-normal.woff",
  sansMedium: "inter/files/inter-latin-500-normal.woff",
  sansSemibold: "inter/files/inter-latin-600-normal.woff",
  serif: "source-serif-4/files/source-serif-4-latin-400-normal.woff",
  serifSemibold: "source-serif-4/files/source-serif-4-latin-600-normal.woff",
} as const;

export type PaperFont = keyof typeof files;

export const paperFontNames = Object.keys(files) as PaperFont[];

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
