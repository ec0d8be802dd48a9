"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useWorkerRun } from "../../_components/worker/use-worker-run";
import { DriverEffectsFigure } from "./driver-effects-figure";
import type { DriverEffectsRun } from "./driver-effects.worker";
import { DriverPlaceholder } from "./driver-placeholder";
import { DriverProgress } from "./driver-progress";
import type { ScenarioSectionProps } from "./section-props";

const createWorker = () =>
  new Worker(new URL("./driver-effects.worker.ts", import.meta.url), { type: "module" });

/** Which assumptions explain the spread of the reader's scenario. */
export function DriverEffectsSection({ inputs, subject, parameterSources }: ScenarioSectionProps) {
  const t = useTranslations("scenarioDrivers.effects");
  const { context, options, published, seed, dependence } = inputs;
  const task = useMemo(
    () => ({ inputs: { context, options, published, dependence, seed }, subject }),
    [context, options, published, seed, subject, dependence],
  );
  const run = useWorkerRun<DriverEffectsRun>(createWorker, task);
  return (
    <section aria-label={t("title")} aria-busy={run.isRunning} className="flex flex-col">
      {run.result === null && run.failure === null && <DriverPlaceholder />}
      {run.result !== null && <DriverEffectsFigure {...run.result} parameterSources={parameterSources} />}
      <DriverProgress run={run} />
    </section>
  );
}
