import type { GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { goalCurveSpec } from "./goal-curve-spec";
import type { TargetWords } from "./target-words";

type Goal = {
  seek: GoalSeek;
  target: GoalTarget;
  /** Of the assumption sought. */
  published: ScenarioTriple;
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"scenarioTargets.goal">;
  caseName: FigureWords<"figure.scenario">;
  words: TargetWords;
};

/** One assumption against the target: what it would have to be, in words and on its curve. */
export function goalCurveFigure(goal: Goal, said: Words): NamedFigure {
  const { seek, target, published, sources } = goal;
  const { t, caseName, words } = said;
  const { key } = seek;
  const measure = t(`measure.${target.kind}`);
  const spec = goalCurveSpec(seek, published, words.display(key), {
    parameter: words.label(key),
    measure,
    curve: t("curve"),
    here: t("here"),
    cases: { bear: caseName("bear"), base: caseName("base"), bull: caseName("bull") },
    zero: (value) => words.show(key, value),
  });
  return {
    id: "goal-curve",
    finding: answerOf(goal, said),
    unitLine: t("curveUnit", { measure, parameter: words.label(key) }),
    panels: [{ key: "curve", title: null, spec }],
    sources,
    fileName: `goal-${key}`,
    aspect: { desk: "5 / 2", phone: "1 / 1" },
  };
}

/** Every answer as one sentence an investor would use. */
function answerOf({ seek, target }: Pick<Goal, "seek" | "target">, { t, words }: Words): string {
  const { key, solutions, isMet, accepted, best } = seek;
  const parameter = words.label(key);
  const common = { parameter, target: words.target(target), current: words.show(key, seek.value) };
  if (!seek.hasInfluence) return t("answer.noInfluence", { parameter });
  if (words.isOnTarget(seek.marginUsdBn)) return t("answer.at", common);
  const [solution] = solutions;
  if (solution === undefined) {
    return isMet
      ? t("answer.metAlways", {
          ...common,
          low: words.show(key, accepted.low),
          high: words.show(key, accepted.high),
        })
      : t("answer.notAlone", {
          ...common,
          gap: words.money(-best.marginUsdBn),
          best: words.show(key, best.value),
        });
  }
  if (solutions.length > 1) return t("answer.several", { ...common, count: solutions.length });
  const needed = { needed: words.needed(key, solution), place: words.place(key, solution) };
  return isMet
    ? t("answer.met", { ...common, ...needed })
    : t("answer.missed", { ...common, ...needed, gap: words.money(-seek.marginUsdBn) });
}
