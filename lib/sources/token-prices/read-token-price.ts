import { readDecimalCell } from "../read-decimal-cell";

/** USD per million tokens, null where nothing is stated, or the reason the cell is no price. */
export type TokenPrice = number | null | { reason: string };

export function pricePerMillion(cell: unknown): TokenPrice {
  return tokenPrice(cell, 1);
}

/** Rounded to 12 digits: 2.5e-7 USD per token is 0.25, not 0.24999999999999997. */
export function pricePerToken(cell: unknown): TokenPrice {
  return tokenPrice(cell, 1e6);
}

function tokenPrice(cell: unknown, tokens: number): TokenPrice {
  if (cell === undefined || cell === null || cell === "") return null;
  const read = readDecimalCell(cell);
  if (read.value === null) return { reason: read.reason };
  const { value } = read;
  if (value < 0)
    return { reason: `${value} is no price: what a router charges depends on where it sends the request` };
  return Number((value * tokens).toPrecision(12));
}
