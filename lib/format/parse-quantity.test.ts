import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "./locale";
import { formatQuantityInput, parseQuantity } from "./parse-quantity";

const unitsTried = ["usd", "usdPerMwh", "usdPerMtok", "fraction", "gw", "years", "number", "count"] as const;

describe("parseQuantity", () => {
  test.each([
    ["1.5e12", "usd", "en", 1.5e12],
    ["1.5e12", "usd", "es", 1.5e12],
    ["1,5e12", "usd", "es", 1.5e12],
    ["1.5tn", "usd", "en", 1.5e12],
    ["1,5 billones", "usd", "es", 1.5e12],
    ["340 mil M US$", "usd", "es", 340e9],
    ["$1.2T", "usd", "en", 1.2e12],
    ["\u2212$1.20T".replace("$", ""), "usd", "en", -1.2e12],
    ["12%", "fraction", "en", 0.12],
    ["12", "fraction", "en", 0.12],
    ["7 %", "fraction", "es", 0.07],
    ["$95/MWh", "usdPerMwh", "en", 95],
    ["95 $/MWh", "usdPerMwh", "en", 95],
    ["94,5 US$/MWh", "usdPerMwh", "es", 94.5],
    ["1,234.5", "number", "en", 1234.5],
    ["1.234,5", "number", "es", 1234.5],
    ["1\u202f234,5", "number", "es", 1234.5],
    [".5", "number", "en", 0.5],
    ["5 years", "years", "en", 5],
    ["1,2 GW", "gw", "es", 1.2],
  ] as const)("%s as %s in %s", (text, unit, locale, value) => {
    expect(parseQuantity(text, unit, locale)).toBe(value);
  });

  test.each([
    ["1,5e12", "usd", "en"],
    ["1,5", "number", "en"], // a decimal comma must not become 15
    ["41,39", "number", "en"],
    ["1.5", "number", "es"],
    ["1,23,456", "number", "en"],
    ["1.234.56", "number", "es"],
    ["95 GW", "usdPerMwh", "en"],
    ["12%", "usd", "en"],
    ["€95/MWh", "usdPerMwh", "en"],
    ["$5", "gw", "en"],
    ["5m", "mw", "en"],
    ["1,5 b", "usd", "es"], // 10^9 or 10^12?
    ["12 34", "number", "en"],
    ["", "number", "en"],
    ["--", "number", "en"],
    ["NaN", "number", "en"],
    ["1e999", "number", "en"],
  ] as const)("refuses %j as %s in %s", (text, unit, locale) => {
    expect(parseQuantity(text, unit, locale)).toBeNull();
  });

  test("gives back exactly the number a field was given", () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom(...unitsTried),
        fc.constantFrom(...locales),
        (value, unit, locale) => {
          expect(parseQuantity(formatQuantityInput(value, unit, locale), unit, locale)).toBe(
            value === 0 ? 0 : value,
          );
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("gives back values of everyday size too", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.constantFrom(...unitsTried),
        fc.constantFrom(...locales),
        (value, unit, locale) => {
          expect(parseQuantity(formatQuantityInput(value, unit, locale), unit, locale)).toBe(
            value === 0 ? 0 : value,
          );
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("a field shows trillions short and percents as percents", () => {
    expect(formatQuantityInput(1.5e12, "usd", "en")).toBe("1.5T");
    expect(formatQuantityInput(1.5e12, "usd", "es")).toBe("1,5\u00a0bill.");
    expect(formatQuantityInput(0.07, "fraction", "en")).toBe("7");
    expect(formatQuantityInput(1234.5, "usdPerKw", "es")).toBe("1234,5");
  });
});
