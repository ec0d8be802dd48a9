/** A published cell as trimmed text; empty for what is absent, null or no single value. */
export function cellText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value).trim()
    : "";
}
