const WEB_ADDRESS = /^https?:\/\/[^\s;]+/;

/** The page a source names; null where it is told in words, as of a figure that was not read from a page. */
export function webAddressOf(sourceUrl: string): string | null {
  return WEB_ADDRESS.exec(sourceUrl)?.[0] ?? null;
}
