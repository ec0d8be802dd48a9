import {
  acceleratorHardware,
  acceleratorHardwareIds,
  type AcceleratorHardwareId,
} from "./accelerator-hardware";
import { constantInForce, type HardwareConstant, type HardwareConstantName } from "./hardware-vintage";
import type { OwnerClass } from "./owner-class";
import { quoteUnitCost, type UnitCostData } from "./quote-unit-cost";

/** Published tiers of the cost of an accelerator-hour, and the owner of this model that answers to each. */
export const hourCostTiers = [
  { tier: "hyperscaler", constant: "cost-hyperscaler", ownerClass: "hyperscaler" },
  { tier: "neocloud", constant: "cost-neocloud", ownerClass: "neocloud" },
  { tier: "rental", constant: "cost-rental", ownerClass: null }, // a price with a margin in it, which this model does not set
] as const satisfies { tier: string; constant: HardwareConstantName; ownerClass: OwnerClass | null }[];

export type HourCostTier = (typeof hourCostTiers)[number]["tier"];

export type TierComparison = {
  tier: HourCostTier;
  /** Null where none was published by then. */
  published: HardwareConstant | null;
  /** What it took the place of. */
  earlier: HardwareConstant | null;
  oursUsdPerHour: number | null;
  /** Ours over published, less 1. */
  differenceFraction: number | null;
};

export type HardwareComparison = {
  hardware: string;
  name: string;
  /** False: no price was found, so that it is listed but cannot be chosen. */
  isPriced: boolean;
  tdp: HardwareConstant | null;
  /** Every vintage known, from the oldest; kW at the boundary each was published at. */
  power: readonly HardwareConstant[];
  tiers: readonly TierComparison[];
};

const unpricedNames: Readonly<Record<string, string>> = {
  b300: "NVIDIA B300 SXM",
  mi325x: "AMD Instinct MI325X",
};

/** Published constants of every accelerator beside this model's accelerator-hour at its own assumptions. */
export function hardwareComparison(data: UnitCostData): HardwareComparison[] {
  const { hardwareConstants: constants } = data;
  const ids = [...new Set(constants.map(({ hardware }) => hardware))];
  const order = [...acceleratorHardwareIds, ...Object.keys(unpricedNames)];
  return ids
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((hardware) => {
      const id = acceleratorHardwareIds.find((candidate) => candidate === hardware) ?? null;
      return {
        hardware,
        name: id === null ? (unpricedNames[hardware] ?? hardware) : acceleratorHardware[id].name,
        isPriced: id !== null,
        tdp: constantInForce(constants, hardware, "tdp"),
        power: vintagesOf(constants, hardware, "all-in-power"),
        tiers: hourCostTiers.map((tier) => tierComparison(data, hardware, id, tier)),
      };
    });
}

function tierComparison(
  data: UnitCostData,
  hardware: string,
  id: AcceleratorHardwareId | null,
  { tier, constant, ownerClass }: (typeof hourCostTiers)[number],
): TierComparison {
  const vintages = vintagesOf(data.hardwareConstants, hardware, constant);
  const published = vintages.at(-1) ?? null;
  const oursUsdPerHour = id === null || ownerClass === null ? null : hourCostUsd(data, id, ownerClass);
  return {
    tier,
    published,
    earlier: vintages.at(-2) ?? null,
    oursUsdPerHour,
    differenceFraction:
      oursUsdPerHour === null || published === null ? null : oursUsdPerHour / published.value - 1,
  };
}

/** What an hour costs does not depend on what is served in it: any stated throughput does. */
function hourCostUsd(
  data: UnitCostData,
  hardware: AcceleratorHardwareId,
  ownerClass: OwnerClass,
): number | null {
  const quote = quoteUnitCost(data, {
    hardware,
    ownerClass,
    shape: { inputTokens: 1024, outputTokens: 1024 },
    interactivityTokensPerSecondPerUser: 1,
    marketType: "retail-industrial",
    overrides: { throughputTokensPerSecond: 1000, inputTokens: 1024, outputTokens: 1024 },
    lever: { softwareMultiplierRatio: 1, grossMarginFraction: 0, passThroughFraction: 0 },
  });
  return "unknown" in quote ? null : quote.cost.acceleratorHour.totalUsd;
}

function vintagesOf(
  constants: readonly HardwareConstant[],
  hardware: string,
  constant: HardwareConstantName,
): HardwareConstant[] {
  return constants
    .filter((row) => row.hardware === hardware && row.constant === constant)
    .toSorted((a, b) => Date.parse(a.knownAt) - Date.parse(b.knownAt));
}
