const LONE_SURROGATE = /\p{Surrogate}/gu;
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * A reader's text as a spreadsheet shows it back: a lone surrogate becomes U+FFFD, because a file cannot hold it,
 * and `_x0041_`, which a spreadsheet would decode to `A`, is escaped. Cells are typed, so `=1+1` stays a text.
 */
export function sheetText(text: string): string {
  return text.replaceAll(LONE_SURROGATE, "\uFFFD").replaceAll(ESCAPE_LOOKALIKE, "_x005F_");
}

/** Paragraphs of at most so many characters, broken between words where there are any; nothing is lost but blanks. */
export function textParagraphs(text: string, mostCharacters: number): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((paragraph) => piecesOf(paragraph.trim(), mostCharacters))
    .filter((piece) => piece !== "");
}

function piecesOf(paragraph: string, mostCharacters: number): string[] {
  const letters = Array.from(paragraph);
  if (letters.length <= mostCharacters) return [paragraph];
  const lastBlank = letters.slice(0, mostCharacters + 1).lastIndexOf(" ");
  const cut = lastBlank > 0 ? lastBlank : mostCharacters;
  return [letters.slice(0, cut).join(""), ...piecesOf(letters.slice(cut).join("").trim(), mostCharacters)];
}
