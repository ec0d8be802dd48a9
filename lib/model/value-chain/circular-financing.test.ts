import { describe, expect, test } from "vitest";
import { circularFinancing, type FinancingLink, type PurchasePromise } from "./circular-financing";

const links: FinancingLink[] = [
  { financierTicker: "AAA", recipient: "Lab", amountUsdBn: 40, isOnlyAnnounced: true },
  { financierTicker: "AAA", recipient: "Cloud", amountUsdBn: 8, isOnlyAnnounced: false },
  { financierTicker: "AAA", recipient: "Cloud", amountUsdBn: null, isOnlyAnnounced: false },
  { financierTicker: "BBB", recipient: "Lab", amountUsdBn: 500, isOnlyAnnounced: true },
  { financierTicker: "CCC", recipient: "Lab", amountUsdBn: 1, isOnlyAnnounced: false },
];
const purchases: PurchasePromise[] = [
  { buyer: "Lab", vendorTicker: "AAA", amountUsdBn: 300 },
  { buyer: "Lab", vendorTicker: "ZZZ", amountUsdBn: 100 },
  { buyer: "Stranger", vendorTicker: "AAA", amountUsdBn: 7 },
  { buyer: "Cloud", vendorTicker: "AAA", amountUsdBn: null },
];
const revenue = new Map([
  ["AAA", 60],
  ["BBB", 50],
]);

function found(haircutFraction: number) {
  return circularFinancing({ links, purchases, layerRevenueUsdBn: revenue, spreadYears: 4, haircutFraction });
}

describe("circularFinancing", () => {
  // AAA: signed 8/4 = 2 and announced 40/4 = 10 a year; 12/60 = 20 %. Half of it cut: 60 x (1 - 0.5 x 0.2) = 54.
  test("spreads promises over their years and cuts the financed part", () => {
    expect(found(0.5)[0]).toEqual({
      ticker: "AAA",
      recipients: ["Cloud", "Lab"],
      financedUsdBnPerYear: 2,
      announcedUsdBnPerYear: 10,
      linksWithoutAmountCount: 1,
      hasAmount: true,
      promisedBackUsdBn: 300,
      financedShareFraction: 0.2,
      revenueAfterHaircutUsdBn: 54,
    });
  });

  test("never finances more than the revenue there is", () => {
    expect(found(1)[1]).toMatchObject({ financedShareFraction: 1, revenueAfterHaircutUsdBn: 0 });
  });

  test("a vendor without revenue has a promise and no share", () => {
    expect(found(0.5)[2]).toMatchObject({
      financedUsdBnPerYear: 0.25,
      financedShareFraction: null,
      revenueAfterHaircutUsdBn: null,
    });
  });

  test("a promise without an amount is no zero", () => {
    const [only] = circularFinancing({
      links: [{ financierTicker: "AAA", recipient: "Lab", amountUsdBn: null, isOnlyAnnounced: false }],
      purchases: [],
      layerRevenueUsdBn: revenue,
      spreadYears: 4,
      haircutFraction: 0.5,
    });
    expect(only).toMatchObject({
      hasAmount: false,
      linksWithoutAmountCount: 1,
      financedShareFraction: null,
      revenueAfterHaircutUsdBn: null,
      promisedBackUsdBn: null,
    });
  });

  test("no haircut leaves revenue as booked", () => {
    expect(found(0)[0]?.revenueAfterHaircutUsdBn).toBe(60);
  });

  test.each([Number.NaN, -0.1, 1.1])("refuses a haircut of %o", (haircut) => {
    expect(() => found(haircut)).toThrow(`haircutFraction must be from 0 to 1, got ${haircut}`);
  });

  test("refuses a negative amount and years below one, by name", () => {
    const bad = [{ financierTicker: "AAA", recipient: "Lab", amountUsdBn: -1, isOnlyAnnounced: false }];
    const rest = { purchases, layerRevenueUsdBn: revenue, haircutFraction: 0 };
    expect(() => circularFinancing({ ...rest, links: bad, spreadYears: 4 })).toThrow(
      "amountUsdBn of AAA to Lab must be 0 or more, got -1",
    );
    expect(() => circularFinancing({ ...rest, links, spreadYears: 0 })).toThrow(
      "spreadYears must be at least 1, got 0",
    );
  });
});
