"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DriverEffectsFigure } from "./driver-effects-figure";
import type { DriverTask } from "./driver-message";
import { DriverPlaceholder } from "./driver-placeholder";
import { DriverProgress } from "./driver-progress";
import type { ScenarioSectionProps } from "./section-props";
import { useDriverRun } from "./use-driver-run";

/** Which assumptions explain the spread of the reader's scenario. */
export function DriverEffectsSection({ inputs, subject, parameterSources }: ScenarioSectionProps) {
  const t = useTranslations("scenarioDrivers.effects");
  const { context, options, published, seed, dependence } = inputs;
  const task = useMemo(
    (): DriverTask => ({
      kind: "effects",
      inputs: { context, options, published, dependence, seed },
      scenario: subject,
    }),
    [context, options, published, seed, subject, dependence],
  );
  const run = useDriverRun(task);
  const { shown } = run;
  return (
    <section aria-label={t("title")} aria-busy={run.isRunning} className="flex flex-col">
      {shown === null && run.failure === null && <DriverPlaceholder />}
      {shown?.task.kind === "effects" && shown.result.kind === "effects" && (
        <DriverEffectsFigure
          effects={shown.result.effects}
          task={shown.task}
          parameterSources={parameterSources}
        />
      )}
      <DriverProgress run={run} />
    </section>
  );
}
