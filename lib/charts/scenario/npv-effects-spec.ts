import type { NpvShapleyEffect, NpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { ChartSpec } from "../chart-spec";

type NpvEffectsWords = {
  share: string;
  labelOf: (key: ScenarioParameterKey) => string;
  others: (count: number) => string;
};

/** Shares of the variance as bars with their errors; in ink the few that explain most of it. */
export function npvEffectsSpec({ effects, rest, few }: NpvShapleyEffects, words: NpvEffectsWords): ChartSpec {
  const bar = (label: string, { share, standardError }: NpvShapleyEffect, emphasised: boolean) => ({
    label,
    value: share,
    standardError,
    emphasised,
  });
  return {
    kind: "ranked-bars",
    unit: "fraction",
    valueLabel: words.share,
    rows: [
      ...effects.map((effect, index) =>
        bar(effect.keys.map(words.labelOf).join(" + "), effect, index < few.count),
      ),
      ...(rest === null ? [] : [bar(words.others(rest.keys.length), rest, false)]),
    ],
  };
}
