const NOT_PRINTABLE = /[^ -~¡-ÿ]/gu; // the paper's typeface has Latin letters

export function isPrintable(text: string): boolean {
  return text.search(NOT_PRINTABLE) < 0;
}

/** With what the paper cannot show spelt as its code point. */
export function printableText(text: string): string {
  return text.replaceAll(
    NOT_PRINTABLE,
    (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ""}}`,
  );
}
