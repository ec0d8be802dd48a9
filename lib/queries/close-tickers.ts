const MAX_SUGGESTIONS = 5;
const MAX_EDITS = 2;

type Named = { ticker: string; name: string | null };

/** Tickers a reader may have meant: of a company so named, or at most two edits away, closest first. */
export function closeTickers(wanted: string, companies: readonly Named[]): string[] {
  const text = wanted.toUpperCase();
  return companies
    .map(({ ticker, name }) => ({ ticker, distance: distanceTo(text, ticker, name) }))
    .filter(({ distance }) => distance <= MAX_EDITS)
    .toSorted((a, b) => a.distance - b.distance || a.ticker.localeCompare(b.ticker))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ ticker }) => ticker);
}

function distanceTo(text: string, ticker: string, name: string | null): number {
  const isNamed = text.length > 2 && name !== null && name.toUpperCase().includes(text);
  const edits = Math.min(
    editDistance(text, ticker),
    text.length > 3 ? editDistance(text, (name ?? "").toUpperCase()) : Number.POSITIVE_INFINITY,
  );
  if (edits >= text.length) return isNamed ? 0 : Number.POSITIVE_INFINITY; // every letter differs
  return isNamed ? 0 : edits;
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b` (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of a.split("").entries()) {
    const current = [row + 1];
    for (const [column, other] of b.split("").entries()) {
      const substituted = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      const isSwap = row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === other;
      const swapped = isSwap ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(substituted, swapped, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1),
      );
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
