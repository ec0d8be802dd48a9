/**
 * Exact decimal text of value × 10^shift, without exponent, from the shortest digits that give back the same double.
 * Shifting digits instead of multiplying keeps 0.07 as "7" percent rather than 7.000000000000001.
 */
export function shiftedDecimalText(value: number, shift: number): `${number}` {
  if (!Number.isFinite(value)) throw new RangeError(`value must be finite, got ${value}`);
  const [mantissa = "0", exponentText = "0"] = Math.abs(value).toExponential().split("e");
  const digits = mantissa.replace(".", "");
  const pointAt = 1 + Number(exponentText) + shift;
  const unsigned =
    pointAt <= 0
      ? `0.${"0".repeat(-pointAt)}${digits}`
      : digits.length <= pointAt
        ? digits.padEnd(pointAt, "0")
        : `${digits.slice(0, pointAt)}.${digits.slice(pointAt)}`;
  return `${value < 0 ? "-" : ""}${unsigned}` as `${number}`;
}
