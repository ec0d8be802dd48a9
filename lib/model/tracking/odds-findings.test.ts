import { describe, expect, test } from "vitest";
import {
  contributionTotals,
  isTooCloseToCall,
  leadingSince,
  logBayesFactors,
  rankHypotheses,
} from "./odds-findings";

const none = { bear: 0, base: 0, bull: 0, other: 0 };

describe("what the odds say in a sentence", () => {
  test("ranks the hypotheses, equal ones in their order", () => {
    expect(rankHypotheses({ bear: 0.1, base: 0.4, bull: 0.4, other: 0.1 })).toEqual([
      "base",
      "bull",
      "bear",
      "other",
    ]);
  });

  // e³ = 20: a factor of e = 2.7 is less, e⁴ = 55 more.
  test("two hypotheses are too close where evidence favours one by at most 20 to 1", () => {
    const logEvidence = { ...none, bull: 1, bear: -3 };
    expect(isTooCloseToCall({ logEvidence }, "bull", "base")).toBe(true);
    expect(isTooCloseToCall({ logEvidence }, "bull", "bear")).toBe(false);
  });

  test("sums Bayes factors in full and as tempered", () => {
    const quarters = [
      { logDensities: { ...none, bull: 2 }, temperingFraction: 0.5 },
      { logDensities: { ...none, bear: 1 }, temperingFraction: 0.25 },
    ];
    expect(logBayesFactors({ quarters }, "bull", "bear")).toEqual({ full: 1, tempered: 0.75 });
  });

  test("sums what each indicator moved, and leaves out what was never seen", () => {
    const seen = (bull: number) => ({
      contributions: [{ indicator: "filedCapex" as const, logDensities: { ...none, bull } }],
    });
    expect(contributionTotals({ quarters: [seen(1), seen(-0.25)] }, "bull", "base")).toEqual([
      { indicator: "filedCapex", logOdds: 0.75 },
    ]);
  });

  test("says since when the leader leads", () => {
    const led = (quarter: string, bull: number) => ({
      quarter,
      posterior: { bear: 0.1, base: 0.45, bull, other: 0.05 },
    });
    expect(
      leadingSince([led("2025Q1", 0.6), led("2025Q2", 0.4), led("2025Q3", 0.6), led("2025Q4", 0.7)]),
    ).toBe("2025Q3");
    expect(leadingSince([led("2025Q1", 0.6)])).toBe("2025Q1");
    expect(leadingSince([])).toBeNull();
  });
});
