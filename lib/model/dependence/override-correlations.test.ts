import { expect, test } from "vitest";
import { overrideCorrelations } from "./override-correlations";

test("a reader's correlation replaces the published one of its pair and leaves the others", () => {
  const wacc = { a: "waccFraction", b: "costOfDebtFraction", spearman: 0.6 } as const;
  const power = { a: "energisedPower2026Gw", b: "powerGrowth2027Fraction", spearman: 0.3 } as const;
  const own = { a: "costOfDebtFraction", b: "waccFraction", spearman: 0 } as const;
  const added = { a: "pueRatio", b: "electricityPriceUsdPerMwh", spearman: 0.1 } as const;
  expect(overrideCorrelations([wacc, power], [own, added])).toEqual([
    { a: "energisedPower2026Gw", b: "powerGrowth2027Fraction", rho: 0.3 },
    { a: "costOfDebtFraction", b: "waccFraction", rho: 0 },
    { a: "pueRatio", b: "electricityPriceUsdPerMwh", rho: 0.1 },
  ]);
  expect(overrideCorrelations([wacc], [])).toHaveLength(1);
});
