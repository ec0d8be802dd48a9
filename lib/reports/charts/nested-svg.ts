import type { Locale } from "@/lib/format/locale";

type SvgFrame = { widthPx: number; heightPx: number; title: string; description: string; locale: Locale };

type SvgPart = { x: number; y: number; svg: string };

const PROLOGUE = /^\s*<\?xml[^>]*\?>\s*/;

/** Drawings as one: each keeps its own coordinates, and its ids apart from the others'. */
export function nestedSvg(
  { widthPx, heightPx, title, description, locale }: SvgFrame,
  parts: SvgPart[],
): string {
  const inner = parts.map(({ x, y, svg }, index) =>
    svg
      .replace(PROLOGUE, "")
      .replace("<svg ", `<svg x="${x}" y="${y}" `)
      .replaceAll(/\bid="([^"]+)"/g, `id="p${index}-$1"`)
      .replaceAll(/url\(#([^)]+)\)/g, `url(#p${index}-$1)`)
      .replaceAll(/href="#([^"]+)"/g, `href="#p${index}-$1"`),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${widthPx}" height="${heightPx}" viewBox="0 0 ${widthPx} ${heightPx}" role="img" xml:lang="${locale}">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...inner,
    "</svg>",
    "",
  ].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
