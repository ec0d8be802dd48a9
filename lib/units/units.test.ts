import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { usdPerMwhFromCentsPerKwh } from "./electricity-price";
import {
  joulesPerTokenFromKwhPerMillionTokens,
  KWH_PER_MWH,
  kwhPerMillionTokensFromJoulesPerToken,
  MWH_PER_MW_YEAR,
  usdPerKwhFromUsdPerMwh,
} from "./energy";
import { KW_PER_GW, KW_PER_MW, kwFromWatts, wattsFromKw } from "./power";
import { HOURS_PER_YEAR, SECONDS_PER_HOUR, SECONDS_PER_YEAR } from "./time";

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe("unit conversions", () => {
  // 1 kWh = 3.6e6 J; spread over 1e6 tokens it is 3.6 J per token.
  test("one kWh per million tokens is 3.6 joules per token", () => {
    expect(joulesPerTokenFromKwhPerMillionTokens(1)).toBe(3.6);
    expect(kwhPerMillionTokensFromJoulesPerToken(3.6)).toBe(1);
  });

  test("energy per token survives a round trip", () => {
    fc.assert(
      fc.property(positive, (joules) => {
        const back = joulesPerTokenFromKwhPerMillionTokens(kwhPerMillionTokensFromJoulesPerToken(joules));
        expect(Math.abs(back - joules) / joules).toBeLessThan(1e-14);
      }),
    );
  });

  test("power survives a round trip", () => {
    fc.assert(
      fc.property(positive, (watts) => {
        expect(Math.abs(wattsFromKw(kwFromWatts(watts)) - watts) / watts).toBeLessThan(1e-14);
      }),
    );
  });

  // 7.8 cents/kWh = 78 USD/MWh = 0.078 USD/kWh.
  test("prices agree across cents per kWh, USD per MWh and USD per kWh", () => {
    expect(usdPerMwhFromCentsPerKwh(7.8)).toBe(78);
    expect(usdPerKwhFromUsdPerMwh(78)).toBeCloseTo(0.078, 15);
  });

  test("larger units are multiples of smaller ones", () => {
    expect(SECONDS_PER_YEAR).toBe(31_536_000);
    expect(HOURS_PER_YEAR * SECONDS_PER_HOUR).toBe(SECONDS_PER_YEAR);
    expect(MWH_PER_MW_YEAR).toBe(HOURS_PER_YEAR);
    expect(KW_PER_GW / KW_PER_MW).toBe(KWH_PER_MWH);
  });
});
