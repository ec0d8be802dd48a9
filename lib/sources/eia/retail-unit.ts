/** EIA spells its one retail price unit three ways. Anything else is no price this product can read. */
export function isCentsPerKwh(unit: unknown): boolean {
  return typeof unit === "string" && /^cents (per |\/ ?)(kilowatt[\s-]?hours?|kwh)$/i.test(unit.trim());
}
