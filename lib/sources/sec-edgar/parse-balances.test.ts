import { describe, expect, test } from "vitest";
import type { FilingConcept } from "../filing-row";
import { companyFacts, yearToDate, type FiledFixture } from "./company-facts.fixture";
import { parseCompanyFacts, parseCompanyFactsVintages } from "./parse-company-facts";

const CASH = "CashAndCashEquivalentsAtCarryingValue";
const SHARES = "EntityCommonStockSharesOutstanding";
const revenue = { Revenues: { USD: yearToDate(2025, [100, 210, 330, 460]) } };
const on = (end: string, val: number, filed: string, more: Partial<FiledFixture> = {}): FiledFixture => ({
  end,
  val,
  filed,
  ...more,
});
const rowsOf = (text: string, concept: FilingConcept) =>
  parseCompanyFacts(text).rows.filter((row) => row.concept === concept);
const figures = (text: string, concept: FilingConcept) =>
  rowsOf(text, concept).map(({ fiscalPeriod, value, tag }) => [fiscalPeriod, value, tag]);

describe("profit", () => {
  test("gross profit as filed comes before revenue less cost of revenue", () => {
    const cost = { CostOfRevenue: { USD: yearToDate(2025, [40, 80, 120, 160]) } };
    const filed = { GrossProfit: { USD: yearToDate(2025, [61, 131, 211, 301]) } };
    const both = rowsOf(companyFacts({ ...revenue, ...cost, ...filed }), "grossProfit");
    expect(both.map(({ value, method }) => [value, method])).toEqual([
      [61, "direct"],
      [70, "ytd_diff"], // 131 - 61
      [80, "ytd_diff"],
      [90, "fy_minus_9m"],
      [301, "direct"],
    ]);
  });

  test("where no gross profit is filed it is the revenue less the cost of the same quarter", () => {
    const cost = { CostOfGoodsAndServicesSold: { USD: yearToDate(2025, [40, 80, 120, 500]) } };
    const batch = parseCompanyFacts(companyFacts({ ...revenue, ...cost }));
    const rows = batch.rows.filter(({ concept }) => concept === "grossProfit");
    expect(rows.map(({ fiscalPeriod, value }) => [fiscalPeriod, value])).toEqual([
      ["FY2025Q1", 60], // 100 - 40
      ["FY2025Q2", 70], // 110 - 40
      ["FY2025Q3", 80], // 120 - 40
      ["FY2025Q4", -250], // 130 - 380: a loss is legal
      ["FY2025", -40], // 460 - 500
    ]);
    expect(rows[3]).toMatchObject({
      tag: "Revenues - CostOfGoodsAndServicesSold",
      method: "revenue_minus_cost",
      filedAt: "2026-02-05",
    });
    expect(batch.rejected.filter(({ raw }) => JSON.stringify(raw).includes("grossProfit"))).toEqual([]);
  });

  test("a cost without its revenue is no gross profit", () => {
    const cost = { CostOfRevenue: { USD: yearToDate(2025, [40, 80, 120, 160]) } };
    const batch = parseCompanyFacts(companyFacts(cost));
    expect(batch.rows.filter(({ concept }) => concept === "grossProfit")).toEqual([]);
    expect(batch.rejected.map(({ reason }) => reason)).toContain("no fact of grossProfit");
  });

  test("an operating loss is a figure", () => {
    const losses = { OperatingIncomeLoss: { USD: yearToDate(2025, [-10, -5, -20, 8]) } };
    expect(
      rowsOf(companyFacts({ ...revenue, ...losses }), "operatingIncome").map(({ value }) => value),
    ).toEqual([-10, 5, -15, 28, 8]);
  });

  test("under IFRS profit and equity have tags of their own", () => {
    const year = { start: "2025-01-01", end: "2025-12-31", filed: "2026-03-01", form: "20-F" };
    const text = companyFacts(
      {
        Revenue: { TWD: [{ ...year, val: 900 }] },
        CostOfSales: { TWD: [{ ...year, val: 500 }] },
        ProfitLossFromOperatingActivities: { TWD: [{ ...year, val: 300 }] },
        Equity: { TWD: [on("2025-12-31", 2000, "2026-03-01")] },
      },
      { taxonomy: "ifrs-full" },
    );
    const rows = parseCompanyFacts(text).rows.map(({ concept, value, unit }) => [concept, value, unit]);
    expect(rows).toEqual([
      ["revenue", 900, "TWD"],
      ["grossProfit", 400, "TWD"],
      ["operatingIncome", 300, "TWD"],
      ["stockholdersEquity", 2000, "TWD"],
    ]);
  });
});

describe("balance sheets", () => {
  test("cash is the sum of its parts on one day, and names them", () => {
    const text = companyFacts({
      ...revenue,
      [CASH]: { USD: [on("2025-06-30", 30, "2025-07-30"), on("2025-12-31", 40, "2026-02-05")] },
      ShortTermInvestments: { USD: [on("2025-06-30", 5, "2025-07-30")] },
      MarketableSecuritiesNoncurrent: { USD: [on("2025-06-30", 2, "2025-07-30")] },
    });
    const rows = rowsOf(text, "cashAndInvestments");
    expect(rows[0]).toEqual({
      cik: "0001234567",
      concept: "cashAndInvestments",
      tag: `${CASH} + ShortTermInvestments + MarketableSecuritiesNoncurrent`,
      periodStart: null,
      periodEnd: "2025-06-30",
      fiscalPeriod: "FY2025Q2",
      calendarQuarter: "2025Q2",
      value: 37, // 30 + 5 + 2
      unit: "USD",
      filedAt: "2025-07-30",
      accession: "0000000000-25-000001",
      method: "instant",
    });
    expect(rows[1]).toMatchObject({ value: 40, tag: CASH });
  });

  test.each([
    [{ LongTermDebtNoncurrent: 70, LongTermDebtCurrent: 12, CommercialPaper: 8, LongTermDebt: 82.1 }, 90],
    [{ LongTermDebtNoncurrent: 70, DebtCurrent: 20, LongTermDebtCurrent: 12 }, 90],
    [{ LongTermDebt: 82, ShortTermBorrowings: 3 }, 85],
    [{ LongTermDebtNoncurrent: 70 }, 70],
    [{ ConvertibleDebtNoncurrent: 9 }, 9],
  ])("of the debt tags %j the total is %d", (tags: Record<string, number>, total) => {
    const debt = Object.entries(tags).map(([tag, val]) => [
      tag,
      { USD: [on("2025-12-31", val, "2026-02-05")] },
    ]);
    const text = companyFacts({ ...revenue, ...Object.fromEntries(debt) });
    expect(rowsOf(text, "totalDebt").map(({ value }) => value)).toEqual([total]);
  });

  test.each([
    [{ LongTermDebtCurrent: 12 }],
    [{ LongTermDebtAndCapitalLeaseObligations: 90 }], // leases are no debt here
  ])("%j alone is no total of debt", (tags: Record<string, number>) => {
    const debt = Object.entries(tags).map(([tag, val]) => [
      tag,
      { USD: [on("2025-12-31", val, "2026-02-05")] },
    ]);
    expect(rowsOf(companyFacts({ ...revenue, ...Object.fromEntries(debt) }), "totalDebt")).toEqual([]);
  });

  test("a restated day is the newest filing's, and vintages keep what was known before", () => {
    const equity = [
      on("2025-06-30", 50, "2025-07-30"),
      on("2025-06-30", 50, "2025-10-30"),
      on("2025-06-30", -45, "2026-07-30"), // owners may owe
    ];
    const text = companyFacts({ ...revenue, StockholdersEquity: { USD: equity } });
    expect(rowsOf(text, "stockholdersEquity")).toMatchObject([{ value: -45, filedAt: "2026-07-30" }]);
    const vintages = parseCompanyFactsVintages(text).rows.filter(
      ({ concept }) => concept === "stockholdersEquity",
    );
    expect(vintages.map(({ value, filedAt }) => [value, filedAt])).toEqual([
      [50, "2025-07-30"],
      [-45, "2026-07-30"],
    ]);
  });

  test("a 52-week year's quarters stand in the quarter whose end is nearest, none on another's", () => {
    const ends = ["2023-04-01", "2023-07-01", "2023-09-30"]; // two of them are days of one quarter
    const start = "2022-09-25";
    const flows = ["2022-12-31", ...ends].map((end, index) => ({
      start,
      end,
      val: 10 * (index + 1),
      filed: end,
      form: index === 3 ? "10-K" : "10-Q",
    }));
    const text = companyFacts({
      Revenues: { USD: flows },
      StockholdersEquity: { USD: ends.map((end) => on(end, 7, end)) },
    });
    expect(
      rowsOf(text, "stockholdersEquity").map(({ fiscalPeriod, calendarQuarter }) => [
        fiscalPeriod,
        calendarQuarter,
      ]),
    ).toEqual([
      ["FY2023Q2", "2023Q1"],
      ["FY2023Q3", "2023Q2"],
      ["FY2023Q4", "2023Q3"],
    ]);
  });

  test("a day that ends no period, such as a new rule's first, is left out with a reason", () => {
    const opening = [on("2025-01-01", 49, "2025-04-30"), on("2025-03-31", 50, "2025-04-30")];
    const batch = parseCompanyFacts(companyFacts({ ...revenue, StockholdersEquity: { USD: opening } }));
    expect(
      batch.rows.filter(({ concept }) => concept === "stockholdersEquity").map(({ value }) => value),
    ).toEqual([50]);
    expect(batch.rejected.map(({ reason }) => reason)).toContain("1 days that end no fiscal period left out");
  });

  test("an instant that is malformed is rejected beside the good ones", () => {
    const facts = [on("2025-03-31", 50, "2025-04-30"), on("2025-13-31", 51, "2025-04-30")];
    const batch = parseCompanyFacts(companyFacts({ ...revenue, StockholdersEquity: { USD: facts } }));
    expect(
      figures(companyFacts({ ...revenue, StockholdersEquity: { USD: facts } }), "stockholdersEquity"),
    ).toEqual([["FY2025Q1", 50, "StockholdersEquity"]]);
    expect(batch.rejected.map(({ reason }) => reason)).toContain(
      "malformed fact: no such day or filing date",
    );
  });
});

describe("shares in issue", () => {
  test("are the cover page's, on its own day", () => {
    const cover = { [SHARES]: { shares: [on("2026-01-28", 1_000, "2026-02-05")] } };
    const balance = { CommonStockSharesOutstanding: { shares: [on("2025-12-31", 990, "2026-02-05")] } };
    expect(rowsOf(companyFacts({ ...revenue, ...balance }, { cover }), "sharesOutstanding")).toMatchObject([
      {
        value: 1_000,
        unit: "shares",
        periodEnd: "2026-01-28",
        calendarQuarter: "2026Q1",
        fiscalPeriod: null,
      },
    ]);
  });

  test("are not added up where one cover page names several: their classes cannot be told apart", () => {
    const classes = [
      on("2026-01-28", 600, "2026-02-05", { accn: "0000000000-26-000009" }),
      on("2026-01-28", 400, "2026-02-05", { accn: "0000000000-26-000009" }),
      on("2025-10-28", 995, "2025-11-05", { accn: "0000000000-25-000009" }),
    ];
    const batch = parseCompanyFacts(companyFacts(revenue, { cover: { [SHARES]: { shares: classes } } }));
    const rows = batch.rows.filter(({ concept }) => concept === "sharesOutstanding");
    expect(rows.map(({ periodEnd, value }) => [periodEnd, value])).toEqual([["2025-10-28", 995]]);
    expect(batch.rejected.some(({ reason }) => reason.includes("classes cannot be told apart"))).toBe(true);
  });

  test("are an amendment's where it corrects the cover page", () => {
    const filings = [
      on("2026-01-28", 600, "2026-02-05"),
      on("2026-01-28", 610, "2026-03-05", { accn: "0000000000-26-000010", form: "10-K/A" }),
    ];
    const text = companyFacts(revenue, { cover: { [SHARES]: { shares: filings } } });
    expect(rowsOf(text, "sharesOutstanding").map(({ value }) => value)).toEqual([610]);
  });

  test("are the balance sheet's where cover pages no longer give them", () => {
    const cover = { [SHARES]: { shares: [on("2012-01-28", 300, "2012-02-05")] } };
    const balance = { CommonStockSharesOutstanding: { shares: [on("2025-12-31", 990, "2026-02-05")] } };
    expect(rowsOf(companyFacts({ ...revenue, ...balance }, { cover }), "sharesOutstanding")).toMatchObject([
      { value: 990, periodEnd: "2025-12-31", calendarQuarter: "2025Q4", tag: "CommonStockSharesOutstanding" },
    ]);
  });
});
