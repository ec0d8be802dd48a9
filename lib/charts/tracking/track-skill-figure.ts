import type { BacktestResult, BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { intervalsRange } from "../intervals-range";
import type { TrackWords } from "./track-words";

const benchmarks = ["randomWalk", "equalWeights"] as const;

/** Whether the tracking forecasts better than either benchmark, with the band that a few quarters leave. */
export function trackSkillFigure(
  result: BacktestResult,
  asOf: string,
  { t, words }: { t: FigureWords<"realisedTrack">; words: TrackWords },
): NamedFigure | null {
  const { skills } = result;
  const overall = (benchmark: BacktestSkill["benchmark"]) =>
    skills.find(
      (skill) =>
        skill.measure === "logScore" &&
        skill.indicator === null &&
        skill.frozenAt === null &&
        skill.benchmark === benchmark,
    );
  const walk = overall("randomWalk");
  const equal = overall("equalWeights");
  if (walk === undefined || equal === undefined) return null;
  const clause = (name: "walk" | "equal", skill: BacktestSkill) =>
    t(`skill.${name}.${verdictOf(skill)}`, {
      skill: words.gain(skill.mean),
      low: words.gain(skill.low),
      high: words.gain(skill.high),
    });
  const rowsOf = (benchmark: BacktestSkill["benchmark"]) =>
    skills
      .filter(
        (skill) =>
          skill.measure === "logScore" &&
          skill.benchmark === benchmark &&
          (skill.indicator === null || skill.frozenAt === null),
      )
      .map((skill) => ({
        label:
          skill.indicator === null
            ? t("skill.rowOfSet", { set: words.set(skill.frozenAt) })
            : t("skill.rowOfIndicator", { indicator: t(`indicator.${skill.indicator}`) }),
        value: skill.mean,
        low: skill.low,
        high: skill.high,
        note: t("skill.note", { count: words.count(skill.count) }),
      }));
  const range = intervalsRange(benchmarks.map((benchmark) => ({ rows: rowsOf(benchmark) })));
  const panels = benchmarks.map((benchmark) => {
    const spec: ChartSpec = {
      kind: "intervals",
      unit: "number",
      valueLabel: t("skill.value"),
      lowLabel: t("skill.low"),
      highLabel: t("skill.high"),
      range,
      rows: rowsOf(benchmark),
    };
    const title = t("skill.against", { benchmark: t(`forecaster.${benchmark}`) });
    return { key: benchmark, title, spec };
  });
  return {
    id: "skill",
    finding: t("skill.finding", { walk: clause("walk", walk), equal: clause("equal", equal) }),
    unitLine: t("skill.unit", { count: walk.count, effective: words.effective(walk.effectiveCount) }),
    panels,
    sources: [{ name: t("skill.source"), asOf }],
    fileName: "tracking-skill",
    aspect: { desk: "4 / 3", phone: "1 / 1" },
  };
}

/** Only a band clear of zero is called better or worse. */
function verdictOf({ low, high }: BacktestSkill): "better" | "worse" | "unclear" | "short" {
  if (low === null || high === null) return "short";
  if (low > 0) return "better";
  return high < 0 ? "worse" : "unclear";
}
