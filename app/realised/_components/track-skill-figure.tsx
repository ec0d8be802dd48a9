"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { skillBenchmarks, skillSpec } from "@/lib/charts/tracking/skill-spec";
import type { BacktestResult, BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import { overallSkill, skillVerdict } from "@/lib/model/tracking/backtest/skill-verdict";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useTrackWords } from "./use-track-words";

/** Whether the tracking forecasts better than either benchmark, with the band that a few quarters leave. */
export function TrackSkillFigure({ result, asOf }: { result: BacktestResult; asOf: string }) {
  const t = useTranslations("realisedTrack");
  const words = useTrackWords();
  const { skills } = result;
  const panels = useMemo(() => {
    const inSpec = {
      value: t("skill.value"),
      low: t("skill.low"),
      high: t("skill.high"),
      set: (frozenAt: string | null) => t("skill.rowOfSet", { set: words.set(frozenAt) }),
      indicator: (indicator: Parameters<typeof words.value>[0]) =>
        t("skill.rowOfIndicator", { indicator: t(`indicator.${indicator}`) }),
      note: (count: number) => t("skill.note", { count: words.count(count) }),
    };
    return skillBenchmarks.map((benchmark) => ({
      key: benchmark,
      title: t("skill.against", { benchmark: t(`forecaster.${benchmark}`) }),
      spec: skillSpec(skills, benchmark, inSpec),
    }));
  }, [skills, t, words]);

  const walk = overallSkill(skills, "randomWalk");
  const equal = overallSkill(skills, "equalWeights");
  if (walk === null || equal === null) return null;
  const clause = (name: "walk" | "equal", skill: BacktestSkill) =>
    t(`skill.${name}.${skillVerdict(skill)}`, {
      skill: words.gain(skill.mean),
      low: words.gain(skill.low),
      high: words.gain(skill.high),
    });
  return (
    <ChartFigure
      id="skill"
      finding={t("skill.finding", { walk: clause("walk", walk), equal: clause("equal", equal) })}
      unitLine={t("skill.unit", { count: walk.count, effective: words.effective(walk.effectiveCount) })}
      panels={panels}
      sources={[{ name: t("skill.source"), asOf }]}
      fileName="tracking-skill"
      aspect={{ desk: "4 / 3", phone: "1 / 1" }}
    />
  );
}
