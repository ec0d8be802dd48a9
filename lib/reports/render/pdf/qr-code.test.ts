import { expect, test } from "vitest";
import { qrCode } from "./qr-code";

test("has the three finders of ISO/IEC 18004 and grows with the address", () => {
  const code = qrCode("https://joule.example/?draws=4096");
  if (code === null) throw new Error("the address fits a code");
  const last = code.length - 1;
  const ring = (row: number, column: number) =>
    Array.from({ length: 7 }, (_, index) => code[row]?.[column + index]);
  for (const [row, column] of [
    [0, 0],
    [0, last - 6],
    [last - 6, 0],
  ] as const) {
    expect(ring(row, column)).toEqual(Array.from({ length: 7 }, () => true));
    expect(ring(row + 1, column)).toEqual([true, false, false, false, false, false, true]);
  }
  expect(qrCode(`https://joule.example/?seed=${"x".repeat(300)}`)?.length).toBeGreaterThan(code.length);
});

test("an address longer than any code holds has none", () => {
  expect(qrCode(`https://joule.example/?${"x".repeat(3_000)}`)).toBeNull();
});
