import { describe, expect, test } from "vitest";
import { formatQuantity, formatQuantityInFull, speakQuantity } from "./format-quantity";
import { formatRange, significantDigitsByUncertainty } from "./format-range";
import { seriesFormatter } from "./format-series";

describe("formatQuantity", () => {
  test.each([
    [1.234e12, "usd", "$1.23T", "1,23\u00a0bill.\u00a0US$"],
    [-1.2e12, "usd", "\u2212$1.20T", "\u22121,20\u00a0bill.\u00a0US$"],
    [340e9, "usd", "$340B", "340\u00a0mil\u00a0M\u00a0US$"],
    [999.6e9, "usd", "$1.00T", "1,00\u00a0bill.\u00a0US$"], // 999.6 rounds to 1,000 B, which is 1 T
    [94.5, "usdPerMwh", "$94.5/MWh", "94,5\u00a0US$/MWh"],
    [0.4155, "usdPerMtok", "$0.416/Mtok", "0,416\u00a0US$/Mtok"], // half rounds away from zero
    [0.163, "fraction", "16.3%", "16,3\u00a0%"],
    [0.07, "fraction", "7%", "7\u00a0%"],
    [2.5, "percentagePoints", "2.50\u00a0pp", "2,50\u00a0p. p."],
    [12, "basisPoints", "12\u00a0bp", "12\u00a0p. b."],
    [12345, "gw", "12,345\u00a0GW", "12.345\u00a0GW"],
    [1234, "number", "1,234", "1234"], // Spanish groups from five digits
    [0, "usd", "$0", "0\u00a0US$"],
  ] as const)("%d %s", (value, unit, en, es) => {
    expect(formatQuantity(value, unit, "en")).toBe(en);
    expect(formatQuantity(value, unit, "es")).toBe(es);
  });

  test("missing is a dash, never zero", () => {
    expect([null, Number.NaN, Infinity].map((value) => formatQuantity(value, "usd", "en"))).toEqual([
      "—",
      "—",
      "—",
    ]);
  });

  test("a value that rounds to zero carries no minus sign", () => {
    expect(formatQuantity(-0.0004, "number", "en", { fractionDigits: 2 })).toBe("0.00");
  });

  test("a change shows its sign", () => {
    expect(formatQuantity(0.05, "fraction", "en", { sign: "always" })).toBe("+5%");
  });

  test("the full value writes every digit", () => {
    expect(formatQuantityInFull(1_234_567_890_123, "usd", "en")).toBe("$1,234,567,890,123");
    expect(formatQuantityInFull(1_234_567_890_123, "usd", "es")).toBe("1.234.567.890.123\u00a0US$");
    expect(formatQuantityInFull(0.07, "fraction", "en")).toBe("7%");
  });

  test("speech names scale and unit", () => {
    expect(speakQuantity(-0.31e12, "usd", "en")).toBe("\u2212310 billion dollars");
    expect(speakQuantity(2e12, "usd", "es")).toBe("2 billones de dólares");
    expect(speakQuantity(3e9, "usd", "es")).toBe("3 mil millones de dólares");
    expect(speakQuantity(0.31, "usdPerMtok", "en")).toBe("0.31 dollars per million tokens");
  });
});

describe("formatRange", () => {
  test("shares decimals between centre and bounds", () => {
    expect(formatRange(0.39, { low: 0.14, high: 1.21 }, "number", "en")).toBe("0.39 (0.14–1.21)");
    expect(formatRange(0.39, { low: 0.14, high: 1.21 }, "usdPerMtok", "es")).toBe(
      "0,39\u00a0US$/Mtok (0,14–1,21)",
    );
  });

  test("shares one scale, and says 'to' where a minus would meet a dash", () => {
    expect(formatRange(-1.2e12, { low: -2.4e12, high: 0.3e12 }, "usd", "en")).toBe(
      "\u2212$1.2T (\u22122.4 to 0.3)",
    );
    expect(formatRange(50e9, { low: -1e12, high: 2e12 }, "usd", "en")).toBe("$0.05T (\u22121.00 to 2.00)");
  });

  test("uses two digits when p90 is more than twice p10, else three", () => {
    expect(significantDigitsByUncertainty({ low: 1, high: 2.1 })).toBe(2);
    expect(significantDigitsByUncertainty({ low: 1, high: 1.9 })).toBe(3);
    expect(significantDigitsByUncertainty({ low: -1, high: 1 })).toBe(2);
    expect(significantDigitsByUncertainty({ low: -2, high: -1.5 })).toBe(3);
  });
});

describe("seriesFormatter", () => {
  test("chooses one scale and one precision for an axis", () => {
    const axis = seriesFormatter([0, -0.5e12, 2e12], "usd", "en", { significantDigits: 2 });
    expect([axis.format(-0.5e12), axis.format(0), axis.format(null), axis.label]).toEqual([
      "\u22120.5",
      "0.0",
      "—",
      "$\u00a0trillion",
    ]);
  });
});
