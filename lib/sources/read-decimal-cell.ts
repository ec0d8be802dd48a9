export type DecimalCell = { value: number } | { value: null; reason: string };

const markers = new Map([
  ["", "blank"],
  ["--", "not available (--)"],
  ["-", "not available (-)"],
  [".", "not available (.)"],
  ["NA", "not available (NA)"],
  ["N/A", "not available (N/A)"],
  ["NULL", "not available (null)"],
  ["NM", "not meaningful (NM)"],
  ["NAN", "not available (NaN)"],
  ["W", "withheld to protect a respondent (W)"],
  ["*", "not available (*)"],
  ["(S)", "too small to be shown ((s))"],
]);
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A published cell as a number, or why it is none. A marker, a blank or an unreadable text is never 0. */
export function readDecimalCell(raw: unknown): DecimalCell {
  if (raw === undefined) return { value: null, reason: "absent" };
  if (raw === null) return { value: null, reason: "null" };
  if (typeof raw === "number") {
    return Number.isFinite(raw) ? { value: raw } : { value: null, reason: `not a finite number: ${raw}` };
  }
  if (typeof raw !== "string") return { value: null, reason: `not a number: ${JSON.stringify(raw)}` };
  const text = raw.trim();
  const reason = markers.get(text.toUpperCase());
  if (reason !== undefined) return { value: null, reason };
  const value = decimal.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? { value } : { value: null, reason: `not a number: "${text}"` };
}
