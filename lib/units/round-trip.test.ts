import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usdPerMwhFromUsdPerMwDay } from "./capacity-price";
import { gigabytesFromBytes } from "./data-volume";
import { kwhFromMwh, mwhFromKwh } from "./energy";
import { kwFromMw, kwFromWatts, mwFromKw } from "./power";
import { joulesPerTokenFromKwhPerMillionTokens, kwhPerMillionTokensFromJoulesPerToken } from "./tokens";
import { cubicMetresFromLitres } from "./volume";

const quantity = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("conversions there and back", () => {
  test.each([
    ["MWh and kWh", kwhFromMwh, mwhFromKwh],
    ["MW and kW", kwFromMw, mwFromKw],
    ["kWh/Mtok and J/token", joulesPerTokenFromKwhPerMillionTokens, kwhPerMillionTokensFromJoulesPerToken],
  ])("%s give the quantity back", (_name, there, back) => {
    fc.assert(
      fc.property(quantity, (value) => {
        expect(Math.abs(back(there(value)) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      }),
    );
  });

  test("1 kWh per million tokens is 3.6 J per token", () => {
    expect(joulesPerTokenFromKwhPerMillionTokens(1)).toBe(3.6);
  });

  test("watts, bytes and litres scale by a thousand and a billion", () => {
    expect(kwFromWatts(700)).toBe(0.7);
    expect(gigabytesFromBytes(4.5e9)).toBe(4.5);
    expect(cubicMetresFromLitres(270)).toBe(0.27);
  });
});

describe("usdPerMwhFromUsdPerMwDay", () => {
  // PJM 2027/28: 333.44 USD/MW-day / 24 h = 13.89 USD/MWh at load factor 1, twice that at 0.5.
  test("spreads the PJM capacity price over the energy drawn", () => {
    expect(usdPerMwhFromUsdPerMwDay(333.44, 1)).toBeCloseTo(13.9, 1);
    expect(usdPerMwhFromUsdPerMwDay(333.44, 0.5)).toBeCloseTo(27.787, 3);
  });

  test.each([0, -0.1, 1.1, Number.NaN])("refuses the load factor %s", (loadFactorFraction) => {
    expect(() => usdPerMwhFromUsdPerMwDay(333.44, loadFactorFraction)).toThrow(RangeError);
  });
});
