import { describe, expect, test } from "vitest";
import { fatTreeSwitchesPerEndpoint, fatTreeUsdPerAccelerator } from "../unit-cost/fat-tree-network";

const ACCELERATORS_PER_NODE = 8;
const FACILITY_USD_PER_NODE = 50_000;

function usdPerH100(tierCount: number, nodeUsd: number): number {
  const networkUsd = fatTreeUsdPerAccelerator({
    switchPriceUsd: 36_000,
    switchRadixPorts: 64,
    tierCount,
    opticsUsdPerAcceleratorTier: 1240,
    opticsBaseUsdPerAccelerator: 80,
  });
  return (FACILITY_USD_PER_NODE + nodeUsd) / ACCELERATORS_PER_NODE + networkUsd;
}

// V5, identity: Recursal H100 sheet, August 2024. 360,000 / 8 = 45,000; L tiers add (2L - 1) 36,000 / 64 + 1,240 L + 80:
// 562.5 + 1,320, 1,687.5 + 2,560, 2,812.5 + 3,800. Tolerance 1 USD.
describe("V5: H100 cluster bill of materials", () => {
  test.each([
    [512, 1, 46_883, 8],
    [1024, 2, 49_248, 48],
    [2048, 2, 49_248, 96],
    [32_768, 3, 51_613, 2560],
    [131_072, 3, 51_613, 10_240],
  ])("%i accelerators, %i tiers: %i USD each and %i switches", (endpoints, tierCount, usd, switches) => {
    expect(Math.abs(usdPerH100(tierCount, 310_000) - usd)).toBeLessThanOrEqual(1);
    expect(fatTreeSwitchesPerEndpoint(64, tierCount) * endpoints).toBe(switches);
  });

  // The 4,096 and 8,192 rows of the sheet take 300,000 USD a node: 43,750 + 4,247.5 = 47,997.5.
  test("the rows at 300,000 USD a node come to 47,998", () => {
    expect(Math.abs(usdPerH100(2, 300_000) - 47_998)).toBeLessThanOrEqual(1);
  });
});
