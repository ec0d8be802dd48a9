"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { goalCurveFigure } from "@/lib/charts/scenario/goal-curve-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { TargetWords } from "@/lib/charts/scenario/target-words";
import type { GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { GoalTarget } from "@/lib/model/scenario/goal-target";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { ChartFigure } from "../../_components/charts/chart-figure";

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
  const figure = useMemo(
    () => goalCurveFigure({ seek, target, published, sources }, { t, caseName, words }),
    [seek, target, published, sources, t, caseName, words],
  );
  return (
    <div className="flex flex-col gap-y-2">
      <ChartFigure chart="goal-curve" chartParams={{ solve: seek.key }} {...figure} />
      <SolutionNotes seek={seek} target={target} words={words} />
    </div>
  );
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
