import { describe, expect, test } from "vitest";
import { jointPrice } from "./joint-price";

const poolUsd = { bear: 100, base: 200, bull: 400 };

describe("jointPrice", () => {
  // 90 + 60 = 150: more than bear's 100, less than base's 200.
  test("names the smallest pool that holds the sum", () => {
    const sum = jointPrice(
      [
        { ticker: "AAA", revenueUsd: 90 },
        { ticker: "BBB", revenueUsd: 60 },
      ],
      poolUsd,
    );
    expect(sum).toMatchObject({ verdict: "within", scenario: "base", impliedRevenueUsd: 150, leftOut: [] });
    expect(sum.ratio).toEqual({ bear: 1.5, base: 0.75, bull: 0.375 });
  });

  test("is beyond bull already where some vendors are left out, but never within for certain", () => {
    const missing = { ticker: "CCC", revenueUsd: null };
    const beyond = jointPrice([{ ticker: "AAA", revenueUsd: 401 }, missing], poolUsd);
    expect(beyond).toMatchObject({ verdict: "beyond-bull", scenario: null, leftOut: ["CCC"] });
    const within = jointPrice([{ ticker: "AAA", revenueUsd: 99 }, missing], poolUsd);
    expect(within).toMatchObject({ verdict: "within-so-far", scenario: "bear" });
  });

  test("says nothing without a vendor", () => {
    expect(jointPrice([{ ticker: "CCC", revenueUsd: null }], poolUsd)).toMatchObject({
      verdict: "no-vendor",
      scenario: null,
    });
  });
});
