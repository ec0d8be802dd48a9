/** What a right to quote allows everywhere without asking. */
const MOST_WORDS = 25;

/** The first 25 words, with an ellipsis where there were more. */
export function shortQuote(text: string): string {
  const words = text.trim().split(/\s+/);
  return words.length <= MOST_WORDS ? text.trim() : `${words.slice(0, MOST_WORDS).join(" ")} …`;
}
