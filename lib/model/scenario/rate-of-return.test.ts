import { describe, expect, test } from "vitest";
import { modifiedRateOfReturn, rateOfReturn } from "./rate-of-return";

describe("rateOfReturn", () => {
  // −100 mid-year, 121 at the year's end, half a year later: 1.21² − 1.
  test("places the terminal value half a year after the last flow", () => {
    expect(rateOfReturn([-100], 121, 1).roots).toEqual([expect.closeTo(1.21 ** 2 - 1, 12)]);
    expect(rateOfReturn([-100, 0], 121, 1).roots).toEqual([expect.closeTo(1.21 ** (1 / 1.5) - 1, 12)]);
  });

  test("quotes the only rate of flows that change sign once, however large", () => {
    expect(rateOfReturn([-1, 101], 0, 1).headline).toBeCloseTo(100, 9);
  });

  test("quotes the only plausible one of several, none of several plausible ones, and none out of range", () => {
    // (1 − 1.1v)(1 − 101v): 10 % and 10,000 %.
    expect(rateOfReturn([-1, 102.1, -111.1], 0, 1)).toEqual({
      roots: [expect.closeTo(0.1, 9), expect.closeTo(100, 6)],
      headline: expect.closeTo(0.1, 9),
    });
    expect(rateOfReturn([-1000, 2300, -1320], 0, 1).headline).toBeNull();
    // (1 − 101v)(1 − v + v²): one rate, 10,000 %, from three changes of sign.
    const outOfRange = rateOfReturn([-1, 102, -102, 101], 0, 1);
    expect(outOfRange.roots).toHaveLength(1);
    expect(outOfRange.headline).toBeNull();
  });
});

describe("modifiedRateOfReturn", () => {
  // −100 and 60 a year apart, 50 at the end half a year later, reinvested at 21 %: 60·1.1 + 50 = 116 after 1.5 years.
  test("compounds over the half years between the flows and the end", () => {
    const rate = modifiedRateOfReturn(
      [-100, 60],
      50,
      { financeRateFraction: 0.1, reinvestRateFraction: 0.21 },
      1,
    );
    expect(rate).toBeCloseTo(1.16 ** (1 / 1.5) - 1, 12);
  });

  test("is the rate of return itself when both rates equal it", () => {
    const [root = Number.NaN] = rateOfReturn([-100, 40, 50], 60, 1).roots;
    const rates = { financeRateFraction: root, reinvestRateFraction: root };
    expect(modifiedRateOfReturn([-100, 40, 50], 60, rates, 1)).toBeCloseTo(root, 10);
  });
});
