import { expect, test } from "vitest";
import { csvCell } from "./csv-cell";

test("quotes what RFC 4180 asks to quote", () => {
  expect(csvCell('say "so", now')).toBe('"say ""so"", now"');
  expect(csvCell("two\nlines")).toBe('"two\nlines"');
});

test("a text that a spreadsheet would run stays a text; a negative number stays a number", () => {
  expect(csvCell("=HYPERLINK(A1)")).toBe("'=HYPERLINK(A1)");
  expect(csvCell("-1+2")).toBe("'-1+2");
  expect(csvCell(-1.5)).toBe("-1.5");
});

test("missing is empty, never 0", () => {
  expect(csvCell(null)).toBe("");
  expect(csvCell(Number.NaN)).toBe("");
  expect(csvCell(0)).toBe("0");
});
