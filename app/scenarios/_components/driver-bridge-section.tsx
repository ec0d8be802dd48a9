"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { bridgeEnds, usualEnds } from "@/lib/charts/scenario/bridge-ends";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { SelectField } from "../../_components/controls/select-field";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { useWorkerRun } from "../../_components/worker/use-worker-run";
import { DriverBridgeFigure } from "./driver-bridge-figure";
import type { DriverBridgeRun } from "./driver-bridge.worker";
import { DriverPlaceholder } from "./driver-placeholder";
import { DriverProgress } from "./driver-progress";
import type { ScenarioSectionProps } from "./section-props";

const createWorker = () =>
  new Worker(new URL("./driver-bridge.worker.ts", import.meta.url), { type: "module" });

type DriverBridgeSectionProps = ScenarioSectionProps & {
  /** Slugs it leads between; null: the usual ones. */
  bridge: ScenarioView["bridge"];
  onBridge: (bridge: NonNullable<ScenarioView["bridge"]>) => void;
};

/** What separates two scenarios, assumption by assumption. */
export function DriverBridgeSection(props: DriverBridgeSectionProps) {
  const { inputs, subject, parent, parameterSources, bridge, onBridge } = props;
  const t = useTranslations("scenarioDrivers.bridge");
  const nameOf = useScenarioName();
  const { context, options, published, scenarios, seed } = inputs;
  const ends = useMemo(
    () => bridgeEnds({ published, scenarios }, subject, parent),
    [published, scenarios, subject, parent],
  );
  const wanted = bridge ?? usualEnds(subject, parent);
  const from = ends.find(({ slug }) => slug === wanted.from) ?? parent;
  const to = ends.find(({ slug }) => slug === wanted.to) ?? subject;
  const task = useMemo(() => ({ context, options, from, to, seed }), [context, options, from, to, seed]);
  const run = useWorkerRun<DriverBridgeRun>(createWorker, task);
  const choices = ends.map(({ slug }) => ({ value: slug, label: nameOf(slug) }));
  return (
    <section aria-label={t("title")} aria-busy={run.isRunning} className="flex flex-col gap-y-3">
      <div className="grid max-w-120 grid-cols-2 gap-x-4" data-print="hide">
        <SelectField
          label={t("from")}
          value={from.slug}
          options={choices}
          onChange={(slug) => onBridge({ from: slug, to: to.slug })}
        />
        <SelectField
          label={t("to")}
          value={to.slug}
          options={choices}
          onChange={(slug) => onBridge({ from: from.slug, to: slug })}
        />
      </div>
      {run.result === null && run.failure === null && <DriverPlaceholder />}
      {run.result !== null && <DriverBridgeFigure {...run.result} parameterSources={parameterSources} />}
      <DriverProgress run={run} />
    </section>
  );
}
