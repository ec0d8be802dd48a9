import type { BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import type { IndicatorKey } from "@/lib/model/tracking/indicators";
import { intervalsRange } from "../intervals-range";
import type { ChartSpec } from "../chart-spec";

export const skillBenchmarks = ["randomWalk", "equalWeights"] as const;

export type SkillWords = {
  value: string;
  low: string;
  high: string;
  set: (frozenAt: string | null) => string;
  indicator: (indicator: IndicatorKey) => string;
  note: (count: number) => string;
};

/** Log score gained on one benchmark: all indicators by set, then each indicator over all sets; on one axis for both. */
export function skillSpec(
  skills: readonly BacktestSkill[],
  benchmark: BacktestSkill["benchmark"],
  words: SkillWords,
): ChartSpec {
  const rowsOf = (against: BacktestSkill["benchmark"]) =>
    skills
      .filter(
        (skill) =>
          skill.measure === "logScore" &&
          skill.benchmark === against &&
          (skill.indicator === null || skill.frozenAt === null),
      )
      .map((skill) => ({
        label: skill.indicator === null ? words.set(skill.frozenAt) : words.indicator(skill.indicator),
        value: skill.mean,
        low: skill.low,
        high: skill.high,
        note: words.note(skill.count),
      }));
  return {
    kind: "intervals",
    unit: "number",
    valueLabel: words.value,
    lowLabel: words.low,
    highLabel: words.high,
    range: intervalsRange(skillBenchmarks.map((against) => ({ rows: rowsOf(against) }))),
    rows: rowsOf(benchmark),
  };
}
