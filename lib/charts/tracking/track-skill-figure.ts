import type { BacktestResult, BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import { overallSkill, skillVerdict } from "@/lib/model/tracking/backtest/skill-verdict";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { skillBenchmarks, skillSpec, type SkillWords } from "./skill-spec";
import type { TrackWords } from "./track-words";

/** Whether the tracking forecasts better than either benchmark, with the band that a few quarters leave; null before any score. */
export function trackSkillFigure(
  { skills }: BacktestResult,
  asOf: string,
  { t, words }: { t: FigureWords<"realisedTrack">; words: TrackWords },
): NamedFigure | null {
  const walk = overallSkill(skills, "randomWalk");
  const equal = overallSkill(skills, "equalWeights");
  if (walk === null || equal === null) return null;
  const clause = (name: "walk" | "equal", skill: BacktestSkill) =>
    t(`skill.${name}.${skillVerdict(skill)}`, {
      skill: words.gain(skill.mean),
      low: words.gain(skill.low),
      high: words.gain(skill.high),
    });
  const inSpec: SkillWords = {
    value: t("skill.value"),
    low: t("skill.low"),
    high: t("skill.high"),
    set: (frozenAt) => t("skill.rowOfSet", { set: words.set(frozenAt) }),
    indicator: (indicator) => t("skill.rowOfIndicator", { indicator: t(`indicator.${indicator}`) }),
    note: (count) => t("skill.note", { count: words.count(count) }),
  };
  return {
    id: "skill",
    finding: t("skill.finding", { walk: clause("walk", walk), equal: clause("equal", equal) }),
    unitLine: t("skill.unit", { count: walk.count, effective: words.effective(walk.effectiveCount) }),
    panels: skillBenchmarks.map((benchmark) => ({
      key: benchmark,
      title: t("skill.against", { benchmark: t(`forecaster.${benchmark}`) }),
      spec: skillSpec(skills, benchmark, inSpec),
    })),
    sources: [{ name: t("skill.source"), asOf }],
    fileName: "tracking-skill",
    aspect: { desk: "4 / 3", phone: "1 / 1" },
  };
}
