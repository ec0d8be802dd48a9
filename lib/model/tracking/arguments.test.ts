import { describe, expect, test } from "vitest";
import { bearClaims, bullClaims, claimsOf, readClaim, type Claim } from "./arguments";
import type { RealisedSeries } from "./realised-series";
import { missingPoint, type TrackedPoint } from "./tracked-point";

const bounds = {
  capexToCash2026: 1,
  cashGrowth: 0.1,
  revenue2026Usd: 170e9,
  coverage2026: 0.2,
  capexGrowth2027: 0.25,
  firstFallingYear: null,
  powerUsdPerMwh: 75,
  wearPerYear: -1 / 3,
  bookWearPerYear: -1 / 6,
  inflation: 0.025,
};
const claims = claimsOf({ bear: bounds, base: bounds, bull: bounds });
const claimOf = (key: string): Claim => {
  const claim = claims.find((each) => each.key === key);
  if (claim === undefined) throw new Error(`no claim ${key}`);
  return claim;
};
const point = (value: number): TrackedPoint => ({
  period: "2026Q2",
  value,
  missing: null,
  evidence: "reported",
  knownAt: "2026-07-30",
  citation: null,
});
const read = (key: string, points: TrackedPoint[]) => {
  const claim = claimOf(key);
  return readClaim(claim, { [claim.series]: points } as RealisedSeries);
};

describe("the argument map", () => {
  test("holds as many claims of each side, each once and with a source", () => {
    expect(bearClaims.length).toBe(bullClaims.length);
    expect(claims.map(({ key }) => key)).toEqual([...bearClaims, ...bullClaims]);
    expect(claims.filter(({ source }) => source.url === null && source.title === null)).toEqual([]);
  });
  test("no value both supports and refutes", () => {
    for (const { supports, refutes } of claims) {
      const values = [-1, -0.2, 0, 0.01, 0.5, 1, 1.5, 3, 4, 9];
      const both = values.filter(
        (value) =>
          readClaim({ ...claimOf("cashPays"), supports, refutes: supports }, seriesOf(value)).reading ===
            "supports" &&
          readClaim({ ...claimOf("cashPays"), supports: refutes, refutes }, seriesOf(value)).reading ===
            "supports",
      );
      expect(both).toEqual([]);
    }
  });
  test.each([
    ["capexOutrunsRevenue", 5, "supports"],
    ["capexOutrunsRevenue", 3, "silent"],
    ["capexOutrunsRevenue", 2, "refutes"],
    ["revenueDoubles", 0.7, "supports"],
    ["revenueDoubles", 1.4, "refutes"],
    ["chipsWearOut", -0.4, "supports"],
    ["chipsWearOut", -0.25, "silent"],
    ["chipsWearOut", -0.1, "refutes"],
    ["cashPays", 1, "refutes"],
    ["circularFinancing", 0.136, "supports"],
    ["circularFinancing", 0.05, "silent"],
    ["powerBinds", 0.02, "silent"],
  ])("%s at %d is %s", (key, value, reading) => {
    expect(read(key, [point(value)]).reading).toBe(reading);
  });
  test("silent with a reason where the series lacks", () => {
    const hole = missingPoint("2026Q2", { code: "missing-figures", figures: ["AMZN 2026Q2"] });
    expect(read("cashPays", [hole])).toMatchObject({ reading: "silent", reason: hole.missing });
    expect(read("cashPays", [])).toMatchObject({ reading: "silent", reason: { code: "no-estimate" } });
  });
});

function seriesOf(value: number): RealisedSeries {
  return { capexToCashYear: [point(value)] } as RealisedSeries;
}
