import type { BacktestSkill } from "./backtest-result";

/** Only a band clear of zero is called better or worse. */
export function skillVerdict({
  low,
  high,
}: Pick<BacktestSkill, "low" | "high">): "better" | "worse" | "unclear" | "short" {
  if (low === null || high === null) return "short";
  if (low > 0) return "better";
  return high < 0 ? "worse" : "unclear";
}

/** Of the log score of all indicators, over all sets. */
export function overallSkill(
  skills: readonly BacktestSkill[],
  benchmark: BacktestSkill["benchmark"],
): BacktestSkill | null {
  const found = skills.find(
    (skill) =>
      skill.measure === "logScore" &&
      skill.indicator === null &&
      skill.frozenAt === null &&
      skill.benchmark === benchmark,
  );
  return found ?? null;
}
