import type { NpvChange } from "@/lib/model/scenario/npv-changes";
import type { ChartSpec } from "../chart-spec";

const USD_PER_USD_BN = 1e9;

export const changeCauses = ["codeUsdBn", "dataUsdBn", "parametersUsdBn"] as const;
export type ChangeCause = (typeof changeCauses)[number];

type NpvChangesWords = {
  value: string;
  before: string;
  now: string;
  cause: (cause: ChangeCause) => string;
};

/** From the earlier forward NPV to today's, in the order of the decomposition. */
export function npvChangesSpec(
  { earlierUsdBn, todayUsdBn }: NpvChange,
  effects: NonNullable<NpvChange["effects"]>,
  words: NpvChangesWords,
): ChartSpec {
  return {
    kind: "waterfall",
    unit: "usd",
    valueLabel: words.value,
    items: [
      { label: words.before, kind: "total", value: earlierUsdBn * USD_PER_USD_BN },
      ...changeCauses.map((cause) => ({
        label: words.cause(cause),
        kind: "change" as const,
        value: effects[cause] * USD_PER_USD_BN,
      })),
      { label: words.now, kind: "total", value: todayUsdBn * USD_PER_USD_BN },
    ],
  };
}
