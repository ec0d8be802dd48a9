import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDecimalCell } from "./read-decimal-cell";

describe("readDecimalCell", () => {
  test.each([
    ["8.97", 8.97],
    [" .15 ", 0.15],
    ["-.37", -0.37],
    ["-499.99", -499.99],
    ["1e-3", 0.001],
    ["0", 0],
    [30.72, 30.72],
  ])("%j is %d", (raw, value) => {
    expect(readDecimalCell(raw)).toEqual({ value });
  });

  test.each([
    "",
    "  ",
    "--",
    "-",
    ".",
    "NM",
    "nm",
    "NA",
    "N/A",
    "null",
    "NaN",
    "W",
    "(s)",
    "1,234",
    "0x10",
    "12 34",
    "1e999",
    null,
    undefined,
    Number.NaN,
    Infinity,
    [],
    {},
    true,
  ])("%j is no number, and never zero", (raw) => {
    const cell = readDecimalCell(raw);
    expect(cell.value).toBeNull();
    expect("reason" in cell && cell.reason).toBeTruthy();
  });

  test("zero comes only from a text of digits", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (readDecimalCell(text).value === 0)
          expect(text.trim()).toMatch(/^[+-]?[\d.]*\d[\d.]*(e[+-]?\d+)?$/i);
      }),
    );
  });

  test("reads back what JavaScript writes", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readDecimalCell(String(value)).value).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });
});
