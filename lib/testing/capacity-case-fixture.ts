import { capacityCase } from "@/lib/model/capacity/capacity-case";
import type { CapacityCase, CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import { snapshotAssumptions, snapshotOperatingPoints } from "./snapshot-cost-fixture";

export const snapshotUnitCostData = {
  assumptions: snapshotAssumptions,
  operatingPoints: snapshotOperatingPoints,
  prices: [],
  regionFacts: [],
  hardwareConstants: [],
};

/** A capacity case on the bundled snapshot, without ingested prices: every region pays its assumption. */
export function snapshotCapacityCase(change: Partial<CapacityChoice>): CapacityCase {
  const found = capacityCase(snapshotUnitCostData, {
    serving: {
      hardware: "gb200",
      model: "DeepSeek-R1",
      shape: { inputTokens: 8192, outputTokens: 1024 },
      interactivityTokensPerSecondPerUser: 35,
      marketType: "retail-industrial",
      ownerClass: "hyperscaler",
      overrides: {},
      lever: { softwareMultiplierRatio: 1.2, grossMarginFraction: 0.45, passThroughFraction: 0.5 },
    },
    capital: "sunk",
    overrides: {},
    limits: {},
    demands: { requiredItGw: [], residency: {} },
    ...change,
  });
  if ("unknown" in found) throw new Error(`the snapshot lacks ${found.unknown.field}`);
  return found;
}
