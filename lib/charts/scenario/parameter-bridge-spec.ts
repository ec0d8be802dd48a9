import {
  LARGEST_STEPS,
  type ParameterBridge,
  type ParameterBridgeStep,
} from "@/lib/model/scenario/parameter-bridge";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { ChartSpec } from "../chart-spec";
import type { WaterfallItem } from "../waterfall-chart";
import { scenarioOfSlug } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;

export type ParameterBridgeWords = {
  value: string;
  from: { slug: string; name: string };
  to: { slug: string; name: string };
  labelOf: (keys: readonly ScenarioParameterKey[]) => string;
  others: (count: number) => string;
};

/** From one scenario's forward NPV to another's: the largest steps, then the rest in one. */
export function parameterBridgeSpec(bridge: ParameterBridge, words: ParameterBridgeWords): ChartSpec {
  const { steps, others, orderCount } = bridge;
  const change = (
    label: string,
    { effectUsdBn, standardErrorUsdBn }: Pick<ParameterBridgeStep, "effectUsdBn" | "standardErrorUsdBn">,
  ): WaterfallItem => ({
    label,
    kind: "change",
    value: effectUsdBn * USD_PER_USD_BN,
    standardError: orderCount === null ? undefined : standardErrorUsdBn * USD_PER_USD_BN,
  });
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
      ...steps
        .slice(0, LARGEST_STEPS)
        .filter(({ effectUsdBn }) => effectUsdBn !== 0)
        .map((step) => change(words.labelOf(step.keys), step)),
      ...(others === null ? [] : [change(words.others(others.stepCount), others)]),
      {
        label: words.to.name,
        kind: "total",
        value: bridge.toNpvUsdBn * USD_PER_USD_BN,
        scenario: scenarioOfSlug(words.to.slug),
      },
    ],
  };
}
