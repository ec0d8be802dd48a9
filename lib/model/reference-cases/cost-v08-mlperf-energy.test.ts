import { describe, expect, test } from "vitest";
import { kwhPerMillionTokensFromJoulesPerToken, usdPerKwhFromUsdPerMwh } from "@/lib/units/energy";

// V8, identity: MLPerf Inference v5.1, 8x B200, Llama 2 70B, whole-system wall power over output tokens.
// 10,400.999 W / 102,909 = 0.10107 J; 10,442.260 / 99,159.3 = 0.10531 J. Tolerance 1e-4.
describe("V8: energy per output token, Lenovo SR680a V3", () => {
  test.each([
    ["Offline", 10_400.999, 102_909, 0.10107],
    ["Server", 10_442.26, 99_159.3, 0.10531],
  ])("%s", (_, powerW, tokensPerSecond, publishedJoules) => {
    expect(Math.abs(powerW / tokensPerSecond - publishedJoules)).toBeLessThanOrEqual(1e-4);
  });

  // 0.10107 / 3.6 = 0.028075 kWh/Mtok x PUE 1.2 x 0.08 USD = 0.0027 USD per million tokens.
  test("costs 0.0027 USD of electricity per million tokens at PUE 1.2 and 80 USD/MWh", () => {
    const kwh = kwhPerMillionTokensFromJoulesPerToken(10_400.999 / 102_909) * 1.2;
    expect(Math.abs(kwh * usdPerKwhFromUsdPerMwh(80) - 0.0027)).toBeLessThanOrEqual(1e-4);
  });
});
