"use client";

import { useTranslations } from "next-intl";
import { DRAWS, type useCapacityPlan } from "./use-capacity-plan";

/** How far the draws are, with a way to stop and to start again. */
export function PlanStatus({ state }: { state: ReturnType<typeof useCapacityPlan> }) {
  const t = useTranslations("capacity.run");
  const { stage, completedDraws: done, uncertainty } = state;
  const isUnderWay = stage === "waiting" || stage === "running";
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 text-caption text-muted" data-print="hide">
      <progress
        aria-label={t("progress")}
        max={DRAWS}
        value={done}
        className="h-1.5 w-40 appearance-none [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-rule [&::-webkit-progress-value]:bg-ink"
      />
      <span role={stage === "failed" ? "alert" : "status"}>
        {stage === "failed"
          ? t("failed", { cause: state.failure ?? "" })
          : t(stage, { done, total: DRAWS, infeasible: uncertainty?.infeasibleDraws ?? 0 })}
      </span>
      <button type="button" className="text-action text-ink" onClick={isUnderWay ? state.stop : state.run}>
        {isUnderWay ? t("cancel") : t("again")}
      </button>
    </div>
  );
}
