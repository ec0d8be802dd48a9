import type { NpvTornado } from "@/lib/model/scenario/npv-tornado";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { ChartSpec } from "../chart-spec";

const USD_PER_USD_BN = 1e9;

/** Of the widest swings, the rest by number alone. */
export const TORNADO_ROWS_SHOWN = 10;

type NpvTornadoWords = {
  low: string;
  high: string;
  labelOf: (key: ScenarioParameterKey) => string;
  valueOf: (key: ScenarioParameterKey, value: number) => string;
};

/** Forward NPV with each assumption at P10 and P90 of its range, the others at their medians. */
export function npvTornadoSpec({ medianNpvUsdBn, effects }: NpvTornado, words: NpvTornadoWords): ChartSpec {
  return {
    kind: "tornado",
    unit: "usd",
    baseline: medianNpvUsdBn * USD_PER_USD_BN,
    lowLabel: words.low,
    highLabel: words.high,
    rows: effects.slice(0, TORNADO_ROWS_SHOWN).map(({ key, p10, p90 }) => ({
      label: words.labelOf(key),
      low: { input: words.valueOf(key, p10.input), result: p10.npvUsdBn * USD_PER_USD_BN },
      high: { input: words.valueOf(key, p90.input), result: p90.npvUsdBn * USD_PER_USD_BN },
    })),
  };
}
