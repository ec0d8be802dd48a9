import { expect, test } from "vitest";

// V11, identity: InferenceX v2, DeepSeek-R1. 1 - 0.226 / 1.35 = 83.3 %, 1 - 2.955 / 5.40 = 45.3 %. Published 83 % and 45 %.
// Tolerance 0.5 percentage points. Both costs are single-sided, so both margins are upper bounds.
test.each([
  ["input", 1.35, 0.226, 83],
  ["output", 5.4, 2.955, 45],
])("V11: margin on %s tokens", (_, priceUsdPerMtok, costUsdPerMtok, publishedPercent) => {
  const marginPercent = (1 - costUsdPerMtok / priceUsdPerMtok) * 100;
  expect(Math.abs(marginPercent - publishedPercent)).toBeLessThanOrEqual(0.5);
});
