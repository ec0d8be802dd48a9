/** Ten digits of a CIK that comes as a number or as text, padded or not; null when it is none. */
export function paddedCik(cik: unknown): string | null {
  const digits = typeof cik === "number" || typeof cik === "string" ? String(cik).trim() : "";
  return /^\d{1,10}$/.test(digits) ? digits.padStart(10, "0") : null;
}
