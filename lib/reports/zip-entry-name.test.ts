import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { zipEntryName } from "./zip-entry-name";

describe("zipEntryName", () => {
  test.each([
    ["joule-street_base_2026-11-25_en.pdf", "joule-street_base_2026-11-25_en.pdf"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\Windows\\system.ini", "C-Windows-system.ini"],
    ["..", "report"],
    ["تقرير.csv", "csv"],
    ["a\0b.csv", "a-b.csv"],
  ])("%s becomes %s", (name, safe) => {
    expect(zipEntryName(name)).toBe(safe);
  });

  test("is never a path, never hidden, never empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-composite" }), (name) => {
        expect(zipEntryName(name)).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,119}$/);
        expect(zipEntryName(name)).not.toContain("..");
      }),
    );
  });
});
