import { skillSpec } from "@/lib/charts/tracking/skill-spec";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import { overallSkill, skillVerdict } from "@/lib/model/tracking/backtest/skill-verdict";
import type { BacktestSummary } from "@/lib/model/tracking/report-odds";
import type { ReportContext } from "../report-context";

/** What the backtest says of the tracking, also when it is bad; null where nothing was scored against both benchmarks. */
export function skillFinding({ t, locale }: ReportContext, { skills }: BacktestSummary): string | null {
  const walk = overallSkill(skills, "randomWalk");
  const equal = overallSkill(skills, "equalWeights");
  if (walk === null || equal === null) return null;
  const gain = (value: number | null) => formatNumber(value, locale, { fractionDigits: 2, sign: "always" });
  const clause = (name: "walk" | "equal", skill: BacktestSkill) =>
    t(`realisedTrack.skill.${name}.${skillVerdict(skill)}`, {
      skill: gain(skill.mean),
      low: gain(skill.low),
      high: gain(skill.high),
    });
  return t("realisedTrack.skill.finding", { walk: clause("walk", walk), equal: clause("equal", equal) });
}

/** Against the random walk, the hurdle that counts. */
export function walkSkillSpec({ t, locale }: ReportContext, { skills }: BacktestSummary): ChartSpec {
  return skillSpec(skills, "randomWalk", {
    value: t("realisedTrack.skill.value"),
    low: t("realisedTrack.skill.low"),
    high: t("realisedTrack.skill.high"),
    set: (frozenAt) =>
      t("realisedTrack.skill.rowOfSet", {
        set: frozenAt === null ? t("realisedTrack.set.all") : formatPeriod(frozenAt.slice(0, 7), locale),
      }),
    indicator: (indicator) =>
      t("realisedTrack.skill.rowOfIndicator", { indicator: t(`realisedTrack.indicator.${indicator}`) }),
    note: (count) =>
      t("realisedTrack.skill.note", { count: formatNumber(count, locale, { fractionDigits: 0 }) }),
  });
}
