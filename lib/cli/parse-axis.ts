import { AppError } from "@/lib/errors/app-error";

type ParsedAxis = { parameter: string } & (
  | { from: number; to: number; steps: number }
  | { values: number[] }
);

/**
 * `key=from:to:steps` or `key=value,value,…`; ranges are checked with the request.
 * @throws {AppError} INVALID_INPUT for a word that is neither.
 */
export function parseAxis(word: string): ParsedAxis {
  const at = word.indexOf("=");
  const parameter = word.slice(0, at);
  const text = word.slice(at + 1);
  const isStepped = text.includes(":");
  const numbers = text
    .split(isStepped ? ":" : ",")
    .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (at < 1 || !numbers.every(Number.isFinite) || (isStepped && numbers.length !== 3)) {
    throw new AppError("INVALID_INPUT", `--axis takes key=from:to:steps or key=value,value, got ${word}`);
  }
  const [from, to, steps] = numbers;
  return isStepped && from !== undefined && to !== undefined && steps !== undefined
    ? { parameter, from, to, steps }
    : { parameter, values: numbers };
}
