import { describe, expect, test } from "vitest";
import { dateCell, figure, sheetLink, webLink } from "./value-cell";
import { unitNumberFormat } from "./unit-number-format";

describe("dateCell", () => {
  test("a day is the number spreadsheets count: 2026-11-25 is 46351 days after 1899-12-30", () => {
    expect(dateCell("2026-11-25")).toMatchObject({ content: 46_351, numberFormat: "yyyy-mm-dd" });
    expect(dateCell("2026-11-25T23:59:59.999Z").content).toBe(46_351);
  });

  test.each([
    ["2026-11", "2026-11"],
    ["2024-26", "2024-26"],
    ["2026", "2026"],
    [null, ""],
  ])("%s is words", (iso, content) => {
    expect(dateCell(iso)).toMatchObject({ content, look: "words" });
  });
});

describe("links", () => {
  test("only a web address is one", () => {
    expect(webLink("SEC", "https://www.sec.gov/a?b=1").link).toBe("https://www.sec.gov/a?b=1");
    const remarked = "https://data.sec.gov/CIK1.json (via an extract)";
    expect(webLink(remarked, remarked)).toMatchObject({
      content: remarked,
      link: "https://data.sec.gov/CIK1.json",
    });
    for (const address of ["javascript:alert(1)", "file:///etc/passwd", "github docs/capex.html", null]) {
      expect(webLink("x", address)).toMatchObject({ content: "x", look: "words" });
      expect(webLink("x", address).link).toBeUndefined();
    }
    expect(sheetLink("Charts", "Charts", "A1").link).toBe("#Charts!A1");
  });
});

describe("figure", () => {
  test("missing is an empty cell; zero is written out", () => {
    expect(figure(null, "USD bn").content).toBeNull();
    expect(figure(0, "USD bn")).toMatchObject({ content: 0, look: "stated" });
    expect(unitNumberFormat("USD bn", 0)).toBe("#,##0.0_);(#,##0.0)");
    expect(unitNumberFormat("furlongs", 12.5)).toBe("General");
    expect(unitNumberFormat("furlongs", 11_770_000)).toBe("#,##0_)");
    expect(unitNumberFormat("furlongs", 7.4e-5)).toBe("0.00E+00_)");
  });
});
