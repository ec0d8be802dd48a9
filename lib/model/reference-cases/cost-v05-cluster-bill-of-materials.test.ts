import { describe, expect, test } from "vitest";
import { acceleratorCapital } from "../unit-cost/accelerator-hour-cost";
import { fatTreeSwitchesPerEndpoint } from "../unit-cost/fat-tree-network";
import { gb200, referenceInput } from "./accelerator-reference.fixture";

const ACCELERATORS_PER_NODE = 8;
const FACILITY_USD_PER_NODE = 50_000;
const IT_POWER_KW = 1.37;

function usdPerH100(tierCount: number, nodeUsd: number): number {
  const { serverUsd, networkUsd, storageUsd, facilityUsd } = acceleratorCapital({
    ...referenceInput(gb200),
    acceleratorPriceUsd: nodeUsd / ACCELERATORS_PER_NODE,
    serverMultiplierRatio: 1,
    switchPriceUsd: 36_000,
    switchRadixPorts: 64,
    networkTierCount: tierCount,
    opticsUsdPerTier: 1240,
    opticsFixedUsd: 80,
    storageShareFraction: 0,
    acceleratorItPowerKw: IT_POWER_KW,
    facilityUsdPerItMw: (FACILITY_USD_PER_NODE / ACCELERATORS_PER_NODE / IT_POWER_KW) * 1000,
  });
  return serverUsd + networkUsd + storageUsd + facilityUsd;
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
