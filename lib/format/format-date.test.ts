import { describe, expect, test } from "vitest";
import {
  formatAge,
  formatDate,
  formatInstant,
  formatList,
  formatPartialDate,
  formatPeriod,
} from "./format-date";
import { localeFromAcceptLanguage } from "./locale";

describe("dates", () => {
  test("calendar days do not move with the reader's time zone", () => {
    expect(formatDate("2026-08-21", "en")).toBe("21 Aug 2026");
    expect(formatDate("2026-08-21", "es")).toBe("21 ago 2026");
  });

  test("a date is written as far as it is known", () => {
    expect(["2026-11-24", "2025-10", "2026", "2024-26"].map((date) => formatPartialDate(date, "en"))).toEqual(
      ["24 Nov 2026", "Oct 2025", "2026", "2024-26"],
    );
    expect(formatPartialDate(null, "es")).toBe("—");
  });

  test("instants name their time zone", () => {
    expect(formatInstant("2026-08-21T14:05:00Z", "en")).toBe("21 Aug 2026, 14:05 UTC");
    expect(formatInstant("2026-08-21T14:05:00Z", "en", "America/Chicago")).toContain("09:05 GMT-5");
  });

  test("periods read as quarters, months and years", () => {
    expect(
      ["2026Q1", "2026-08", "2026-08-01", "2026", "FY2026"].map((period) => formatPeriod(period, "en")),
    ).toEqual(["Q1 2026", "Aug 2026", "Aug 2026", "2026", "FY2026"]);
    expect(formatPeriod("2026Q1", "es")).toBe("T1 2026");
  });

  test("missing and unreadable dates are a dash", () => {
    expect([formatDate(null, "en"), formatDate("soon", "en"), formatInstant("", "en")]).toEqual([
      "—",
      "—",
      "—",
    ]);
  });

  test("age counts whole days", () => {
    expect(formatAge("2026-11-21", "2026-11-24T10:00:00Z", "en")).toBe("3 days ago");
    expect(formatAge("2026-11-21", "2026-11-24T10:00:00Z", "es")).toBe("hace 3 días");
  });

  test("lists end in a conjunction", () => {
    expect(formatList(["chips", "grid", "cooling"], "en")).toBe("chips, grid and cooling");
  });
});

describe("localeFromAcceptLanguage", () => {
  test.each([
    ["es-ES,es;q=0.9,en;q=0.8", "es"],
    ["fr,en;q=0.5,es;q=0.7", "es"],
    ["es;q=0, en", "en"],
    ["zh-CN", "en"],
    [null, "en"],
  ])("%s → %s", (header, locale) => {
    expect(localeFromAcceptLanguage(header)).toBe(locale);
  });
});
