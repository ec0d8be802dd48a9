import fc from "fast-check";
import { expect, test } from "vitest";
import { statedLayerRevenue, type LayerStatement } from "./stated-layer-revenue";

const statement = (given: Partial<LayerStatement>): LayerStatement => ({
  metric: "Data Center compute",
  measure: "revenue",
  perimeter: "ai",
  valueUsd: 1e9,
  periodStart: "2025-01-27",
  periodEnd: "2025-04-27",
  evidence: "reported",
  sourceTitle: "10-Q",
  sourceUrl: "https://www.sec.gov/",
  ...given,
});
const quarterDays = [
  ["2025-01-27", "2025-04-27"],
  ["2025-04-28", "2025-07-27"],
  ["2025-07-28", "2025-10-26"],
  ["2025-10-27", "2026-01-25"],
] as const;
const quarters = quarterDays.map(([periodStart, periodEnd], index) =>
  statement({ periodStart, periodEnd, valueUsd: (index + 1) * 1e9, sourceTitle: `Q${index + 1}` }),
);

test("four quarters whose middles lie in the year add up, a January year-end belonging to the year before", () => {
  // 1 + 2 + 3 + 4 = 10 bn; the last quarter runs to 2026-01-25, its middle is 2025-12-11
  expect(statedLayerRevenue(quarters, 2025)).toEqual({
    valueUsd: 10e9,
    year: 2025,
    metric: "Data Center compute",
    perimeter: "ai",
    basis: "quarters",
    evidence: "reported",
    sourceTitle: "Q4",
    sourceUrl: "https://www.sec.gov/",
  });
  expect(statedLayerRevenue(quarters, 2026)).toBeNull();
});

test("three quarters make no year, and neither does a run rate, an order book or an expectation", () => {
  expect(statedLayerRevenue(quarters.slice(1), 2025)).toBeNull();
  const year = { periodStart: "2025-01-01", periodEnd: "2025-12-31" };
  const others = (["run-rate", "guidance", "orders", "backlog"] as const).map((measure) =>
    statement({ measure, ...year }),
  );
  expect(statedLayerRevenue(others, 2025)).toBeNull();
});

test("a quarter stated twice is not added twice: which of the two holds is not for a sum to say", () => {
  const twice = statement({ periodStart: "2025-10-27", periodEnd: "2026-01-25", valueUsd: 5e9 });
  expect(statedLayerRevenue([...quarters, twice], 2025)).toBeNull();
});

test("the narrowest perimeter with a whole year wins, and perimeters are never added", () => {
  const year = { periodStart: "2025-01-01", periodEnd: "2025-12-31", metric: "Segment" };
  const segment = statement({ perimeter: "segment", valueUsd: 50e9, evidence: "estimated", ...year });
  expect(statedLayerRevenue([segment, ...quarters], 2025)?.valueUsd).toBe(10e9);
  const withHole = [segment, ...quarters.slice(1)];
  expect(statedLayerRevenue(withHole, 2025)).toMatchObject({
    valueUsd: 50e9,
    basis: "year",
    evidence: "estimated",
  });
});

test("a sum carries the weakest evidence of its quarters", () => {
  const [first, ...rest] = quarters;
  const mixed = first ? [{ ...first, evidence: "estimated" as const }, ...rest] : [];
  expect(statedLayerRevenue(mixed, 2025)?.evidence).toBe("estimated");
});

test("the order of the statements does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(quarters, { minLength: 4, maxLength: 4 }), (shuffled) => {
      expect(statedLayerRevenue(shuffled, 2025)).toEqual(statedLayerRevenue(quarters, 2025));
    }),
  );
});
