import { describe, expect, test } from "vitest";
import { balanceByQuarter } from "./balance-by-quarter";
import type { EnergisedPower } from "./energised-sites";
import { shareOfFleet } from "./share-of-fleet";

const power: EnergisedPower[] = [
  { quarter: "2025Q4", facilityMw: 4538, dating: "observed" },
  { quarter: "2026Q1", facilityMw: 6500, dating: "expected" },
  { quarter: "2026Q2", facilityMw: 7000, dating: "expected" },
];

describe("shareOfFleet", () => {
  // 20 GW of IT x 1.3 = 26 GW at the meter; 6500 MW of it are a quarter.
  test("facilities against the fleet at the meter, for the quarters both cover", () => {
    const fleet = { quarters: ["2026Q1", "2026Q2"], itGw: [20, 0], peakPueRatio: 1.3 };
    expect(shareOfFleet(power, fleet)).toEqual([{ quarter: "2026Q1", fraction: 0.25 }]);
  });

  test("a PUE below 1 is refused by name", () => {
    expect(() => shareOfFleet(power, { quarters: [], itGw: [], peakPueRatio: 0.9 })).toThrow(
      /peakPueRatio must be at least 1, got 0.9/,
    );
  });
});

describe("balanceByQuarter", () => {
  // Limits 10, 14, 20: balance 10/14, stranded 1 - 10/20.
  test("gives each quarter the balance of its own limits", () => {
    const limits = { power: [10, 5], packaging: [14, 5], shell: [20, 5] };
    const [first, second] = balanceByQuarter(["2026Q1", "2026Q2"], limits);
    expect(first).toMatchObject({ quarter: "2026Q1", deployableGw: 10, strandedFraction: 0.5 });
    expect(first?.balanceRatio).toBeCloseTo(10 / 14, 12);
    expect(second).toMatchObject({ quarter: "2026Q2", balanceRatio: 1, strandedFraction: 0 });
  });

  test("a limit without a value for a quarter is refused by name", () => {
    expect(() => balanceByQuarter(["2026Q1", "2026Q2"], { power: [10] })).toThrow(/power/);
  });
});
