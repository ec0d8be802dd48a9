"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { goalCurveSpec } from "@/lib/charts/scenario/goal-curve-spec";
import type { GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { TargetWords } from "./use-target-words";

type TargetGoalCurveProps = {
  seek: GoalSeek;
  target: GoalTarget;
  published: ScenarioTriple;
  sources: readonly SourceCitation[];
  words: TargetWords;
};

/** One assumption against the target: what it would have to be, in words and on its curve. */
export function TargetGoalCurve({ seek, target, published, sources, words }: TargetGoalCurveProps) {
  const t = useTranslations("scenarioTargets.goal");
  const caseName = useTranslations("figure.scenario");
  const { key } = seek;
  const measure = t(`measure.${target.kind}`);
  const panels = useMemo(() => {
    const spec = goalCurveSpec(seek, published, words.display(key), {
      parameter: words.label(key),
      measure,
      curve: t("curve"),
      here: t("here"),
      cases: { bear: caseName("bear"), base: caseName("base"), bull: caseName("bull") },
      zero: (value) => words.show(key, value),
    });
    return [{ key: "curve", title: null, spec }];
  }, [seek, published, words, key, measure, caseName, t]);
  return (
    <div className="flex flex-col gap-y-2">
      <ChartFigure
        id="goal-curve"
        finding={useAnswer(seek, target, words)}
        unitLine={t("curveUnit", { measure, parameter: words.label(key) })}
        panels={panels}
        sources={sources}
        fileName={`goal-${key}`}
        aspect={{ desk: "5 / 2", phone: "1 / 1" }}
      />
      <SolutionNotes seek={seek} target={target} words={words} />
    </div>
  );
}

/** Every answer as one sentence an investor would use. */
function useAnswer(seek: GoalSeek, target: GoalTarget, words: TargetWords): string {
  const t = useTranslations("scenarioTargets.goal");
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

type SolutionNotesProps = { seek: GoalSeek; target: GoalTarget; words: TargetWords };

/** Several turning points one by one, the best published case, a leap, and how far the engine takes the assumption. */
function SolutionNotes({ seek, target, words }: SolutionNotesProps) {
  const t = useTranslations("scenarioTargets.goal");
  const caseName = useTranslations("scenarioTargets.case");
  const { key, solutions, accepted, bestCase } = seek;
  const turns = solutions.length > 1 ? solutions : [];
  const leaps = solutions.filter(({ isExact }) => !isExact);
  return (
    <>
      {turns.length > 0 && (
        <ul className="list-inside list-disc">
          {turns.map((solution) => (
            <li key={solution.value}>
              {t("turn", { needed: words.needed(key, solution), place: words.place(key, solution) })}
            </li>
          ))}
        </ul>
      )}
      {!seek.isMet && seek.hasInfluence && bestCase !== null && (
        <p>
          {t(bestCase.marginUsdBn < 0 ? "bestCaseMissed" : "bestCaseMet", {
            case: caseName(bestCase.case),
            value: words.show(key, bestCase.value),
            target: words.target(target),
            gap: words.money(Math.abs(bestCase.marginUsdBn)),
          })}
        </p>
      )}
      {leaps.length > 0 && (
        <p className="text-caption text-muted">
          {t("leap", { values: leaps.map(({ value }) => words.show(key, value)).join("; ") })}
        </p>
      )}
      {accepted.isNarrowed && (
        <p className="text-caption text-muted">
          {t("accepted", {
            low: words.show(key, accepted.low),
            high: words.show(key, accepted.high),
            reason: t(`reason.${refusalReasons[key] ?? "other"}`),
          })}
        </p>
      )}
    </>
  );
}

/** Which of the engine's rules a parameter runs into. */
const refusalReasons: Partial<Record<ScenarioParameterKey, "discounting" | "wallet" | "efficiency">> = {
  waccFraction: "discounting",
  terminalGrowthFraction: "discounting",
  revenue2026UsdBn: "wallet",
  wallet2030UsdBn: "wallet",
  walletGrowthFraction: "wallet",
  pueRatio: "efficiency",
};
