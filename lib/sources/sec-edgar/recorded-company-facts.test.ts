import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseCompanyFacts } from "./parse-company-facts";
import { calendarQuarter as midpointQuarter, dayNumber, nearestQuarterEnd } from "./period-length";

const USD_MN = 1e6;
const FRAMED_INSTANT = /\{"end": ?"(?<end>[\d-]{10})"[^{}]*"frame": ?"(?<frame>CY\d{4}Q\d)I"/g;
const FRAMED_FACT =
  /"start": ?"(?<start>[\d-]{10})", ?"end": ?"(?<end>[\d-]{10})"[^{}]*"frame": ?"(?<frame>CY\d{4}Q\d)"/g;

function recordedText(name: string): string | null {
  const payload = recordedPayload(`vendors/sec/${name}`);
  return payload === null ? null : payloadText(payload);
}

function usdMn(text: string, concept: string, fiscalPeriod: string): number | null {
  const row = parseCompanyFacts(text).rows.find(
    (r) => r.concept === concept && r.fiscalPeriod === fiscalPeriod,
  );
  return row === undefined ? null : row.value / USD_MN;
}

const microsoft = recordedText("companyfacts_trimmed_MSFT_20260806.json.gz");

describe.skipIf(microsoft === null)("Microsoft, recorded August 2026", () => {
  test.each([
    ["FY2023", 28_107], // filed with fy 2023, 2024, null and 2025
    ["FY2026Q2", 29_876], // filed beside 15,804, 49,270 and 30,727 under the same fy and fp
    ["FY2026Q4", 35_802], // 115,948 - 80,146
    ["FY2026", 115_948],
  ])("capital expenditure of %s is %d million", (period, value) => {
    expect(usdMn(microsoft ?? "", "capex", period)).toBe(value);
  });

  test("the June quarter of a June year is the calendar's second", () => {
    const rows = parseCompanyFacts(microsoft ?? "").rows;
    expect(rows.find(({ fiscalPeriod }) => fiscalPeriod === "FY2026Q4")).toMatchObject({
      calendarQuarter: "2026Q2",
      method: "fy_minus_9m",
    });
  });
});

const alphabet = recordedText("companyfacts_trimmed_GOOGL_20260806.json.gz");

test.skipIf(alphabet === null)("Alphabet's second quarter of 2026 is a difference, not the half year", () => {
  expect(usdMn(alphabet ?? "", "capex", "FY2026Q2")).toBe(44_924); // 80,598 - 35,674
  expect(usdMn(alphabet ?? "", "operatingCashFlow", "FY2026Q2")).toBe(39_069); // of 84,859 in the half year
});

const coreWeave = recordedText("transcribed_CRWV_subset.json");

test.skipIf(coreWeave === null)("CoreWeave's second quarter of 2026", () => {
  expect(usdMn(coreWeave ?? "", "capex", "FY2026Q2")).toBeCloseTo(6422, 0); // 14,117 - 7,695
});

const whole = recordedText("companyfacts_CIK0001652044_GOOGL_20260709.json.gz");

test.skipIf(whole === null)("Alphabet's revenue goes on where its tag changes after March 2025", () => {
  const revenue = parseCompanyFacts(whole ?? "").rows.filter(
    ({ concept, calendarQuarter }) => concept === "revenue" && (calendarQuarter ?? "") >= "2024Q1",
  );
  expect(revenue.map(({ calendarQuarter }) => calendarQuarter)).toEqual(
    expect.arrayContaining(["2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1"]),
  );
});

const apple = recordedText("companyfacts_CIK0000320193_AAPL_20260321.json.gz");

test.skipIf(apple === null)("Apple's quarters since 2015 add up to its September years", () => {
  const { rows } = parseCompanyFacts(apple ?? "");
  let wholeYears = 0;
  for (let year = 2015; year <= 2025; year++) {
    for (const concept of ["revenue", "capex", "operatingCashFlow"]) {
      const of = (period: string) =>
        rows.find((r) => r.concept === concept && r.fiscalPeriod === period)?.value;
      const quarters = [1, 2, 3, 4].flatMap((quarter) => of(`FY${year}Q${quarter}`) ?? []);
      if (quarters.length < 4) continue; // a hole is rejected with its reason
      wholeYears++;
      expect(
        quarters.reduce((sum, value) => sum + value, 0),
        `${concept} ${year}`,
      ).toBe(of(`FY${year}`));
    }
  }
  expect(wholeYears).toBeGreaterThanOrEqual(30); // of 33
});

// The SEC's own frames name the calendar quarter of the last-filed fact of every period: the midpoint's, for all of them.
test.skipIf(whole === null || apple === null).each([
  ["Alphabet", whole],
  ["Apple", apple],
])("%s: every quarterly frame is the calendar quarter of its period's midpoint", (_, text) => {
  const framed = [...(text ?? "").matchAll(FRAMED_FACT)].map((match) => ({
    frame: match.groups?.["frame"],
    midpoint: `CY${midpointQuarter(dayNumber(match.groups?.["start"] ?? ""), dayNumber(match.groups?.["end"] ?? ""))}`,
  }));
  expect(framed.length).toBeGreaterThan(1000);
  expect(framed.filter(({ frame, midpoint }) => frame !== midpoint)).toEqual([]);
});

test.skipIf(whole === null || apple === null).each([
  ["Alphabet", whole],
  ["Apple", apple],
])("%s: every frame of a day is the quarter whose end is nearest", (_, text) => {
  const framed = [...(text ?? "").matchAll(FRAMED_INSTANT)].map((match) => ({
    frame: match.groups?.["frame"],
    nearest: `CY${nearestQuarterEnd(dayNumber(match.groups?.["end"] ?? ""))}`,
  }));
  expect(framed.length).toBeGreaterThan(4000);
  expect(framed.filter(({ frame, nearest }) => frame !== nearest)).toEqual([]);
});

test.skipIf(apple === null)("Apple's balance sheet of September 2025 as in its annual report", () => {
  const balance = parseCompanyFacts(apple ?? "").rows.filter(({ periodEnd }) => periodEnd === "2025-09-27");
  const valueOf = (concept: string) =>
    (balance.find((row) => row.concept === concept && row.method === "instant")?.value ?? 0) / USD_MN;
  expect(valueOf("cashAndInvestments")).toBe(132_420); // 35,934 + 18,763 + 77,723
  expect(valueOf("totalDebt")).toBe(98_657); // 78,328 + 12,350 + 7,979 of commercial paper
  expect(valueOf("stockholdersEquity")).toBe(73_733);
});

// The nine months of Alphabet's 2023 and Microsoft's fiscal 2025 came a year late, as comparatives; a year alone tells no quarter.
test.skipIf(microsoft === null || whole === null || apple === null).each([
  ["Alphabet", whole, "depreciation", "FY2023Q4", "2024-10-30"],
  ["Microsoft", microsoft, "depreciation", "FY2025Q4", "2026-04-29"],
  ["Apple", apple, "depreciation", "FY2018Q4", "2018-11-05"],
  ["Alphabet", whole, "revenue", "FY2020Q4", "2021-02-03"], // again in 2023, under another tag
])("%s: was known when the later of its two figures was filed first", (_, text, concept, period, filedAt) => {
  const row = parseCompanyFacts(text ?? "").rows.find(
    (candidate) => candidate.concept === concept && candidate.fiscalPeriod === period,
  );
  expect(row).toMatchObject({ filedAt });
});
