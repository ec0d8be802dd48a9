"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import { goalTargetOf } from "@/lib/contracts/goal-target-of";
import type { GoalChoice } from "@/lib/contracts/scenario-view";
import { goalParameter } from "@/lib/model/scenario/goal-parameter";
import type { GoalSeek } from "@/lib/model/scenario/goal-seek";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { rankGoalSeeks } from "@/lib/model/scenario/rank-goal-seeks";
import type { ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import { useWorkerRun } from "../../_components/worker/use-worker-run";
import type { ScenarioSectionProps } from "./section-props";
import type { TargetGoalRun } from "./target-goal.worker";
import { TargetGoalControls } from "./target-goal-controls";
import { TargetGoalCurve } from "./target-goal-curve";
import { TargetGoalTable } from "./target-goal-table";
import { usePageSources } from "./page-sources";
import type { TargetWords } from "@/lib/charts/scenario/target-words";
import { useTargetWords } from "./use-target-words";

const createWorker = () =>
  new Worker(new URL("./target-goal.worker.ts", import.meta.url), { type: "module" });

type TargetGoalSectionProps = ScenarioSectionProps & {
  goal: GoalChoice;
  onGoal: (goal: GoalChoice) => void;
  onApply: (key: ScenarioParameterKey, value: number) => void;
};

/** What each assumption would have to be for the scenario to reach a target, all else as it stands. */
export function TargetGoalSection({ inputs, subject, goal, onGoal, onApply }: TargetGoalSectionProps) {
  const t = useTranslations("scenarioTargets");
  const words = useTargetWords(FIRST_YEAR + inputs.context.filedYears.length);
  const sources = usePageSources();
  const titleId = useId();
  const { waccFraction } = subject.parameters;
  const task = useMemo((): TargetGoalRun["task"] => {
    const { context, options, published } = inputs;
    return { inputs: { context, options, published }, subject, target: goalTargetOf(goal, waccFraction) };
  }, [inputs, subject, goal, waccFraction]);
  const { result, failure } = useWorkerRun<TargetGoalRun>(createWorker, task);
  const parameter = useMemo(
    () => goalParameter(goal.parameter, result?.seeks ?? []),
    [goal.parameter, result],
  );
  const shown = result?.seeks.find(
    (seek): seek is GoalSeek => seek.kind === "sought" && seek.key === parameter,
  );
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-6 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {result === null || shown === undefined ? (
          t("goal.title")
        ) : (
          <GoalFinding result={result} words={words} />
        )}
      </h2>
      <TargetGoalControls
        choice={goal}
        onChoice={onGoal}
        waccFraction={waccFraction}
        parameter={parameter}
        words={words}
      />
      {failure !== null && <p role="alert">{t("failed", { cause: failure })}</p>}
      {result === null && failure === null && <p role="status">{t("goal.computing")}</p>}
      {result !== null && shown !== undefined && (
        <>
          <TargetGoalCurve
            seek={shown}
            target={result.target}
            published={inputs.published[parameter]}
            sources={sources}
            words={words}
          />
          <div>
            <h3 className="mb-1 font-semibold">
              {t(shown.isMet ? "goal.tableTitleMet" : "goal.tableTitle")}
            </h3>
            <p className="mb-2 max-w-prose text-caption text-muted">{t("goal.tableNote")}</p>
            <TargetGoalTable
              seeks={result.seeks}
              isMet={shown.isMet}
              words={words}
              onShow={(key) => onGoal({ ...goal, parameter: key })}
              onApply={onApply}
            />
          </div>
        </>
      )}
    </section>
  );
}

function GoalFinding({ result, words }: { result: TargetGoalRun["result"]; words: TargetWords }) {
  const t = useTranslations("scenarioTargets.goal.finding");
  const [way] = rankGoalSeeks(result.seeks);
  const sought = result.seeks.find((seek) => seek.kind === "sought");
  if (way === undefined || sought?.kind !== "sought") return null;
  const { isMet, marginUsdBn } = sought;
  if (words.isOnTarget(marginUsdBn)) return t("at", { target: words.target(result.target) });
  const common = { target: words.target(result.target), gap: words.money(Math.abs(marginUsdBn)) };
  if (way.nearest === null || way.value === null) return t(isMet ? "metAlways" : "missedNever", common);
  return t(isMet ? "met" : "missed", {
    ...common,
    parameter: words.label(way.key),
    needed: isMet ? words.show(way.key, way.nearest.value) : words.needed(way.key, way.nearest),
    current: words.show(way.key, way.value),
  });
}
