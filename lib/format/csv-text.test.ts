import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "./csv-text";

const BYTE_ORDER_MARK = "\ufeff";

test("notes stand before the head, and the mark before all where it is asked for", () => {
  const file = {
    notes: [{ name: "unit", value: "trillion\n nominal US$" }],
    lines: [
      ["year", "NPV [USD]"],
      [2030, -1.5e12],
    ],
  };
  const text = "# unit: trillion nominal US$\r\nyear,NPV [USD]\r\n2030,-1500000000000\r\n";
  expect(csvText({ ...file, byteOrderMark: false })).toBe(text);
  expect(csvText({ ...file, byteOrderMark: true })).toBe(BYTE_ORDER_MARK + text);
});

test("a note that a spreadsheet splits at commas leaves no formula in the second cell", () => {
  const text = csvText({
    notes: [{ name: "title", value: 'a, =HYPERLINK("x");@SUM(1)' }],
    lines: [],
    byteOrderMark: false,
  });
  expect(text).toBe("# title: a, '=HYPERLINK('x');'@SUM(1)\r\n");
});

test("whatever the cells, another reader gets them back, and none begins like a formula", () => {
  const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const text = csvText({ notes: [], lines: [["a", "b"], ...rows], byteOrderMark: false });
      const read: string[][] = parse(text, { record_delimiter: "\r\n" });
      expect(read).toHaveLength(rows.length + 1);
      for (const [index, row] of rows.entries()) {
        for (const [column, written] of row.entries()) {
          const back = read[index + 1]?.[column];
          if (typeof written === "number") expect(Number(back)).toBe(written === 0 ? 0 : written);
          else {
            expect(back?.replace(/^'/, "")).toBe(written.replace(/^'/, ""));
            expect(back).not.toMatch(/^[=+\-@\t\r]/);
          }
        }
      }
    }),
  );
});
