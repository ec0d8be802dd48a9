import type { ParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { ChartSpec } from "../chart-spec";
import type { WaterfallItem } from "../waterfall-chart";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;
const STEPS_SHOWN = 8;

export type ParameterBridgeWords = {
  value: string;
  from: { slug: string; name: string };
  to: { slug: string; name: string };
  labelOf: (keys: readonly ScenarioParameterKey[]) => string;
  others: (count: number) => string;
};

/** From one scenario's forward NPV to another's: the largest steps, then the rest in one. */
export function parameterBridgeSpec(bridge: ParameterBridge, words: ParameterBridgeWords): ChartSpec {
  const steps = bridge.steps.filter(({ effectUsdBn }) => effectUsdBn !== 0);
  const hidden = steps.slice(STEPS_SHOWN);
  const isExact = bridge.orderCount === null;
  const rest: WaterfallItem[] =
    hidden.length === 0
      ? []
      : [
          {
            label: words.others(hidden.length),
            kind: "change",
            value: hidden.reduce((sum, { effectUsdBn }) => sum + effectUsdBn, 0) * USD_PER_USD_BN,
          },
        ];
  return {
    kind: "waterfall",
    unit: "usd",
    valueLabel: words.value,
    orientation: "lying",
    items: [
      {
        label: words.from.name,
        kind: "total",
        value: bridge.fromNpvUsdBn * USD_PER_USD_BN,
        scenario: scenarioOfSlug(words.from.slug),
      },
      ...steps.slice(0, STEPS_SHOWN).map(({ keys, effectUsdBn, standardErrorUsdBn }): WaterfallItem => ({
        label: words.labelOf(keys),
        kind: "change",
        value: effectUsdBn * USD_PER_USD_BN,
        standardError: isExact ? undefined : standardErrorUsdBn * USD_PER_USD_BN,
      })),
      ...rest,
      {
        label: words.to.name,
        kind: "total",
        value: bridge.toNpvUsdBn * USD_PER_USD_BN,
        scenario: scenarioOfSlug(words.to.slug),
      },
    ],
  };
}
