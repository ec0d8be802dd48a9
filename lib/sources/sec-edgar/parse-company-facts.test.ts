import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import type { FilingRow } from "../filing-row";
import { CAPEX, companyFacts, yearToDate } from "./company-facts.fixture";
import { parseCompanyFacts, parseCompanyFactsVintages } from "./parse-company-facts";

const capexOf = (text: string, asOf?: string): FilingRow[] =>
  parseCompanyFacts(text, asOf === undefined ? {} : { asOf }).rows.filter(
    ({ concept }) => concept === "capex",
  );
const byPeriod = (rows: readonly FilingRow[]) =>
  Object.fromEntries(rows.map(({ fiscalPeriod, value }) => [fiscalPeriod, value]));

describe("quarters from what is filed", () => {
  test("year-to-date facts become quarters, the fourth the year minus nine months", () => {
    const rows = capexOf(companyFacts({ [CAPEX]: { USD: yearToDate(2025, [10, 25, 45, 70]) } }));
    expect(rows.map(({ fiscalPeriod, value, method }) => [fiscalPeriod, value, method])).toEqual([
      ["FY2025Q1", 10, "direct"],
      ["FY2025Q2", 15, "ytd_diff"], // 25 - 10
      ["FY2025Q3", 20, "ytd_diff"], // 45 - 25
      ["FY2025Q4", 25, "fy_minus_9m"], // 70 - 45
      ["FY2025", 70, "direct"],
    ]);
    expect(rows[3]).toMatchObject({
      cik: "0001234567",
      periodStart: "2025-10-01",
      periodEnd: "2025-12-31",
      calendarQuarter: "2025Q4",
      filedAt: "2026-02-05", // known only when the year was filed
      unit: "USD",
    });
  });

  test("quarters of any year add up to the year", () => {
    const increments = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 1e11 })));
    fc.assert(
      fc.property(increments, ([a = 0, b = 0, c = 0, d = 0]) => {
        const facts = yearToDate(2024, [a, a + b, a + b + c, a + b + c + d]);
        const values = byPeriod(capexOf(companyFacts({ [CAPEX]: { USD: facts } })));
        expect(values).toEqual({ FY2024Q1: a, FY2024Q2: b, FY2024Q3: c, FY2024Q4: d, FY2024: a + b + c + d });
      }),
    );
  });

  test("a total that repeats the shorter period's is no quarter of 0", () => {
    const values = byPeriod(capexOf(companyFacts({ [CAPEX]: { USD: yearToDate(2025, [10, 25, 25, 70]) } })));
    expect(values).toEqual({ FY2025Q1: 10, FY2025Q2: 15, FY2025Q4: 45, FY2025: 70 });
  });

  test("a hole makes the quarters behind it underivable, with the reason, and never 0", () => {
    const [q1, , nineMonths, year] = yearToDate(2025, [10, 25, 45, 70]);
    const present = [q1, nineMonths, year].flatMap((fact) => fact ?? []);
    const batch = parseCompanyFacts(companyFacts({ [CAPEX]: { USD: present } }));
    expect(byPeriod(batch.rows.filter(({ concept }) => concept === "capex"))).toEqual({
      FY2025Q1: 10,
      FY2025Q4: 25,
      FY2025: 70,
    });
    const second = batch.rejected.find(({ raw }) => JSON.stringify(raw).includes("FY2025Q2"));
    expect(second?.reason).toMatch(/quarter not derivable: no six-month fact/);
  });

  test("a restatement is the latest fact filed by the day asked for", () => {
    const facts = [
      ...yearToDate(2025, [10, 25, 45, 70]),
      { start: "2025-01-01", end: "2025-12-31", val: 72, filed: "2027-02-05", form: "10-K", fp: "FY" },
    ];
    const text = companyFacts({ [CAPEX]: { USD: facts } });
    expect(byPeriod(capexOf(text, "2026-12-31"))).toMatchObject({ FY2025: 70, FY2025Q4: 25 });
    expect(byPeriod(capexOf(text))).toMatchObject({ FY2025: 72, FY2025Q4: 27 });
    expect(capexOf(text).find(({ fiscalPeriod }) => fiscalPeriod === "FY2025Q4")?.filedAt).toBe("2027-02-05");
    expect(byPeriod(capexOf(text, "2025-11-01"))).toEqual({ FY2025Q1: 10, FY2025Q2: 15, FY2025Q3: 20 });
  });

  test("vintages keep both values of a restated year, each from the day it was filed", () => {
    const original = yearToDate(2025, [10, 25, 45, 70]);
    const restated = {
      start: "2025-01-01",
      end: "2025-12-31",
      val: 72,
      filed: "2027-02-05",
      form: "10-K",
      fp: "FY",
    };
    const text = companyFacts({ [CAPEX]: { USD: [...original, restated] } });
    const { rows, rejected } = parseCompanyFactsVintages(text);
    const firstFiled = original[3]?.filed;
    const vintagesOf = (period: string) =>
      rows
        .filter(({ fiscalPeriod }) => fiscalPeriod === period)
        .map(({ value, filedAt }) => [value, filedAt]);
    expect(vintagesOf("FY2025")).toEqual([
      [70, firstFiled],
      [72, "2027-02-05"],
    ]);
    expect(vintagesOf("FY2025Q4")).toEqual([
      [25, firstFiled],
      [27, "2027-02-05"],
    ]);
    expect(vintagesOf("FY2025Q1")).toHaveLength(1);
    expect(rejected).toEqual(parseCompanyFacts(text).rejected);
  });

  test("twelve trailing months are no year", () => {
    const trailing = {
      start: "2024-04-01",
      end: "2025-03-31",
      val: 60,
      filed: "2025-04-30",
      form: "10-Q",
      fp: "Q1",
    };
    const batch = parseCompanyFacts(
      companyFacts({
        [CAPEX]: {
          USD: [...yearToDate(2024, [9, 20, 33, 50]), ...yearToDate(2025, [10, 25, 45, 70]), trailing],
        },
      }),
    );
    expect(byPeriod(batch.rows)).toMatchObject({ FY2024: 50, FY2025: 70, FY2025Q1: 10 });
    expect(batch.rows.some(({ value }) => value === 60)).toBe(false);
    expect(batch.rejected.some(({ reason }) => /do not fit the fiscal year/.test(reason))).toBe(true);
  });

  test("a fiscal year that ends in January is the year before; the calendar quarter is the midpoint's", () => {
    const ends = ["2025-04-27", "2025-07-27", "2025-10-26", "2026-01-25"];
    const facts = [10, 25, 45, 70].map((val, index) => ({
      start: "2025-01-27",
      end: ends[index] ?? "",
      val,
      filed: `${(ends[index] ?? "").slice(0, 7)}-28`,
      form: index === 3 ? "10-K" : "10-Q",
      fp: index === 3 ? "FY" : `Q${index + 1}`,
    }));
    const rows = capexOf(companyFacts({ [CAPEX]: { USD: facts } }));
    expect(rows.map(({ calendarQuarter }) => calendarQuarter)).toEqual([
      "2025Q1",
      "2025Q2",
      "2025Q3",
      "2025Q4",
      null,
    ]);
  });

  test("a year of 53 weeks has a fourth quarter of 14, and the next begins where it ends", () => {
    // Whole weeks: the first year is 13 + 13 + 13 + 14 weeks long, the second 4 x 13.
    const ends = ["2022-12-31", "2023-04-01", "2023-07-01", "2023-10-07"];
    const nextEnds = ["2024-01-06", "2024-04-06", "2024-07-06", "2024-10-05"];
    const toDate = (start: string, days: readonly string[]) =>
      [10, 25, 45, 70].map((val, index) => ({
        start,
        end: days[index] ?? "",
        val,
        filed: `${(days[index] ?? "").slice(0, 7)}-28`,
        form: index === 3 ? "10-K" : "10-Q",
        fp: index === 3 ? "FY" : `Q${index + 1}`,
      }));
    const facts = [...toDate("2022-10-02", ends), ...toDate("2023-10-08", nextEnds)];
    const rows = capexOf(companyFacts({ [CAPEX]: { USD: facts } }));
    const quarters = rows.filter(({ calendarQuarter }) => calendarQuarter !== null);
    expect(
      quarters.map(({ fiscalPeriod, periodStart, value }) => [fiscalPeriod, periodStart, value]),
    ).toEqual([
      ["FY2023Q1", "2022-10-02", 10],
      ["FY2023Q2", "2023-01-01", 15],
      ["FY2023Q3", "2023-04-02", 20],
      ["FY2023Q4", "2023-07-02", 25], // to 7 October: 98 days
      ["FY2024Q1", "2023-10-08", 10],
      ["FY2024Q2", "2024-01-07", 15],
      ["FY2024Q3", "2024-04-07", 20],
      ["FY2024Q4", "2024-07-07", 25],
    ]);
  });

  test("a full year, or a half, under a quarter's dates is no quarter", () => {
    const [q1, half, nineMonths, year] = yearToDate(2025, [10, 25, 45, 70]);
    const mistagged = [
      { start: "2025-10-01", end: "2025-12-31", val: 70, filed: "2026-02-05", form: "10-K", fp: "FY" },
      { start: "2025-04-01", end: "2025-06-30", val: 25, filed: "2025-07-30", form: "10-Q", fp: "Q2" },
    ];
    const facts = [q1, half, nineMonths, year].flatMap((fact) => fact ?? []);
    const batch = parseCompanyFacts(companyFacts({ [CAPEX]: { USD: [...facts, ...mistagged] } }));
    expect(byPeriod(batch.rows)).toMatchObject({ FY2025Q2: 15, FY2025Q4: 25, FY2025: 70 });
    expect(batch.rejected.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        "the full year's value under one quarter's dates",
        "the six-month value under one quarter's dates",
      ]),
    );
  });

  test("a tag that hands over to another keeps the series whole", () => {
    const before = yearToDate(2024, [100, 210, 330, 460]);
    const after = yearToDate(2025, [130, 270, 420, 580]);
    const text = companyFacts({
      Revenues: { USD: before },
      RevenueFromContractWithCustomerExcludingAssessedTax: { USD: after },
    });
    const rows = parseCompanyFacts(text).rows.filter(({ concept }) => concept === "revenue");
    expect(byPeriod(rows)).toMatchObject({ FY2024Q4: 130, FY2024: 460, FY2025Q2: 140, FY2025: 580 });
    expect(new Set(rows.map(({ tag }) => tag)).size).toBe(2);
  });

  test("an operating cash flow may be negative, capital expenditure may not turn so by subtraction", () => {
    const text = companyFacts({
      [CAPEX]: { USD: yearToDate(2025, [30, 25, 45, 70]) },
      NetCashProvidedByUsedInOperatingActivities: { USD: yearToDate(2025, [10, -5, 20, 40]) },
    });
    const { rows } = parseCompanyFacts(text);
    expect(
      rows.find((row) => row.concept === "operatingCashFlow" && row.fiscalPeriod === "FY2025Q2")?.value,
    ).toBe(-15);
    expect(rows.some((row) => row.concept === "capex" && row.value < 0)).toBe(false);
  });
});

describe("who files, and in what", () => {
  test.each([
    [320193, "0000320193"],
    ["320193", "0000320193"],
    ["0000320193", "0000320193"],
  ])("CIK %j is %s", (cik, padded) => {
    const text = companyFacts({ [CAPEX]: { USD: yearToDate(2025, [1, 2, 3, 4]) } }, { cik });
    expect(parseCompanyFacts(text).rows[0]?.cik).toBe(padded);
  });

  test("a foreign issuer's years come in its reporting currency; the convenience translation is left out, not added", () => {
    const annual = (year: number, val: number) => ({
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      val,
      filed: `${year + 1}-04-16`,
      form: "20-F",
      fp: "FY",
    });
    const tag = "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities";
    const text = companyFacts(
      {
        [tag]: { TWD: [annual(2023, 950), annual(2024, 956), annual(2025, 1272)], USD: [annual(2025, 40)] },
        Revenue: { TWD: [annual(2025, 3809)] },
      },
      { taxonomy: "ifrs-full" },
    );
    const batch = parseCompanyFacts(text);
    const capex = batch.rows.filter(({ concept }) => concept === "capex");
    expect(capex.map(({ fiscalPeriod, value, unit }) => [fiscalPeriod, value, unit])).toEqual([
      ["FY2023", 950, "TWD"],
      ["FY2024", 956, "TWD"],
      ["FY2025", 1272, "TWD"],
    ]);
    expect(batch.rejected.some(({ reason }) => reason.startsWith("1 facts in USD left out"))).toBe(true);
  });

  test("a company that changed its currency is read in the new one, and as of before in the old", () => {
    const annual = (year: number, val: number, filedYear: number) => ({
      start: `${year}-01-01`,
      end: `${year}-12-31`,
      val,
      filed: `${filedYear}-04-20`,
      form: "20-F",
      fp: "FY",
    });
    const roubles = [2019, 2020, 2021, 2022, 2023].map((year) => annual(year, year * 100, year + 1));
    const dollars = [
      annual(2023, 21, 2024),
      annual(2022, 13, 2025),
      annual(2023, 21, 2025),
      annual(2024, 118, 2025),
    ];
    const text = companyFacts({ Revenues: { RUB: roubles, USD: dollars } });
    const years = (asOf?: string) =>
      parseCompanyFacts(text, asOf === undefined ? {} : { asOf }).rows.map((row) => [
        row.fiscalPeriod,
        row.unit,
      ]);
    expect(years()).toEqual([
      ["FY2022", "USD"],
      ["FY2023", "USD"],
      ["FY2024", "USD"],
    ]);
    expect(years("2024-12-31")).toEqual([2019, 2020, 2021, 2022, 2023].map((year) => [`FY${year}`, "RUB"]));
  });

  test("a foreign issuer that became a domestic filer keeps its years under the older taxonomy", () => {
    const annual = (year: number, val: number, form: string) => ({
      start: `${year - 1}-07-01`,
      end: `${year}-06-30`,
      val,
      filed: `${year}-08-28`,
      form,
      fp: "FY",
    });
    const older = companyFacts(
      {
        Revenue: { USD: [annual(2023, 75, "20-F"), annual(2024, 189, "20-F")] },
        CashFlowsFromUsedInOperatingActivities: { USD: [annual(2024, 52, "20-F")] },
      },
      { taxonomy: "ifrs-full" },
    );
    const newer = companyFacts({
      Revenues: { USD: [annual(2024, 189, "10-K"), annual(2025, 501, "10-K")] },
      [CAPEX]: { USD: [annual(2025, 1_400, "10-K")] },
      NetCashProvidedByUsedInOperatingActivities: { USD: [annual(2025, 246, "10-K")] },
    });
    const olderFacts = older.slice(older.indexOf('"ifrs-full":'), -"}}".length);
    const text = newer.replace('"facts":{', `"facts":{${olderFacts},`);
    const { rows } = parseCompanyFacts(text);
    const of = (concept: string) => byPeriod(rows.filter((row) => row.concept === concept));
    expect(of("revenue")).toEqual({ FY2023: 75, FY2024: 189, FY2025: 501 });
    expect(of("operatingCashFlow")).toEqual({ FY2024: 52, FY2025: 246 });
  });

  test("a company without facts of either taxonomy is understood and empty", () => {
    const batch = parseCompanyFacts('{"cik":1,"entityName":"Shell","facts":{"dei":{}}}');
    expect(batch.rows).toEqual([]);
    expect(batch.rejected[0]?.reason).toContain("no us-gaap or ifrs-full facts");
  });

  test("a fact that is malformed is rejected beside the good ones", () => {
    const good = yearToDate(2025, [10, 25, 45, 70]);
    const text = companyFacts({
      [CAPEX]: {
        USD: [
          ...good,
          { start: "2026-01-01", end: "2026-13-31", val: 5, filed: "2026-04-30" },
          { start: "2026-01-01", end: "2026-03-31", val: Number.NaN, filed: "2026-04-30" }, // null in JSON
        ],
      },
    });
    const batch = parseCompanyFacts(text);
    expect(byPeriod(batch.rows)).toMatchObject({ FY2025: 70 });
    expect(batch.rejected.filter(({ reason }) => reason.startsWith("malformed fact"))).toHaveLength(2);
  });

  test.each([
    ["<html>Your Request Originates from an Undeclared Automated Tool</html>", /HTML or XML page/],
    ['{"facts":{"us-gaap":{', /cut off or damaged/],
    ["[]", /no company's facts/],
    ['{"cik":"none","facts":{}}', /cik is "none"/],
    ['{"message":"Missing Authentication Token"}', /Missing Authentication Token/],
  ])("%s is not understood", (text, message) => {
    expect(() => parseCompanyFacts(text)).toThrow(AppError);
    expect(() => parseCompanyFacts(text)).toThrow(message);
  });
});
