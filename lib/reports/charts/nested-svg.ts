import type { Locale } from "@/lib/format/locale";

type SvgFrame = { widthPx: number; heightPx: number; title: string; description: string; locale: Locale };

type SvgPart = { x: number; y: number; svg: string };

const PROLOGUE = /^\s*<\?xml[^>]*\?>\s*/;

/** Drawings as one: each keeps its own coordinates, and has ids apart from the others', the same each time. */
export function nestedSvg(
  { widthPx, heightPx, title, description, locale }: SvgFrame,
  parts: SvgPart[],
): string {
  const inner = parts.map(({ x, y, svg }, index) => {
    const ids = new Map<string, string>(); // the drawing library numbers on from one drawing to the next
    const own = (id: string) => {
      const known = ids.get(id) ?? `p${index}-${ids.size}`;
      ids.set(id, known);
      return known;
    };
    return svg
      .replace(PROLOGUE, "")
      .replace("<svg ", `<svg x="${x}" y="${y}" `)
      .replaceAll(/\bid="([^"]+)"/g, (_, id: string) => `id="${own(id)}"`)
      .replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)
      .replaceAll(/href="#([^"]+)"/g, (_, id: string) => `href="#${own(id)}"`);
  });
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
