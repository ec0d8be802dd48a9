import type { ChartSpec } from "../chart-spec";
import type { GroupBridge } from "@/lib/model/scenario/group-bridge";
import type { ValueParameterGroup } from "@/lib/model/scenario/scenario-parameters";

const USD_PER_USD_BN = 1e9;

export type NpvBridgeWords = {
  value: string;
  from: string;
  to: string;
  groups: Record<ValueParameterGroup, string>;
};

/** From the bear's forward NPV to the bull's, largest group first. */
export function npvBridgeSpec(bridge: GroupBridge, words: NpvBridgeWords): ChartSpec {
  return {
    kind: "waterfall",
    unit: "usd",
    valueLabel: words.value,
    items: [
      { label: words.from, kind: "total", value: bridge.fromNpvUsdBn * USD_PER_USD_BN, scenario: "bear" },
      ...bridge.steps.map((step) => ({
        label: words.groups[step.group],
        kind: "change" as const,
        value: step.effectUsdBn * USD_PER_USD_BN,
      })),
      { label: words.to, kind: "total", value: bridge.toNpvUsdBn * USD_PER_USD_BN, scenario: "bull" },
    ],
  };
}
