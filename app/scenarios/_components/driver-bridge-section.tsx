"use client";

import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { SelectField } from "../../_components/controls/select-field";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { bridgeEnds, usualEnds } from "./bridge-ends";
import { DriverBridgeFigure } from "./driver-bridge-figure";
import type { DriverTask } from "./driver-message";
import { DriverPlaceholder } from "./driver-placeholder";
import { DriverProgress } from "./driver-progress";
import type { ScenarioSectionProps } from "./section-props";
import { useDriverRun } from "./use-driver-run";

/** What separates two scenarios, assumption by assumption. */
export function DriverBridgeSection({ inputs, subject, parent, parameterSources }: ScenarioSectionProps) {
  const t = useTranslations("scenarioDrivers.bridge");
  const nameOf = useScenarioName();
  const [chosen, setChosen] = useState<{ from: string; to: string } | null>(null);
  const { context, options, published, scenarios, seed } = inputs;
  const ends = useMemo(
    () => bridgeEnds({ published, scenarios }, subject, parent),
    [published, scenarios, subject, parent],
  );
  const wanted = chosen ?? usualEnds(subject, parent);
  const from = ends.find(({ slug }) => slug === wanted.from) ?? parent;
  const to = ends.find(({ slug }) => slug === wanted.to) ?? subject;
  const task = useMemo(
    (): DriverTask => ({ kind: "bridge", context, options, from, to, seed }),
    [context, options, from, to, seed],
  );
  const run = useDriverRun(task);
  const choices = ends.map(({ slug }) => ({ value: slug, label: nameOf(slug) }));
  return (
    <section aria-label={t("title")} aria-busy={run.isRunning} className="flex flex-col gap-y-3">
      <div className="grid max-w-120 grid-cols-2 gap-x-4" data-print="hide">
        <SelectField
          label={t("from")}
          value={from.slug}
          options={choices}
          onChange={(slug) => setChosen({ from: slug, to: to.slug })}
        />
        <SelectField
          label={t("to")}
          value={to.slug}
          options={choices}
          onChange={(slug) => setChosen({ from: from.slug, to: slug })}
        />
      </div>
      {run.shown === null && run.failure === null && <DriverPlaceholder />}
      {run.shown?.task.kind === "bridge" && run.shown.result.kind === "bridge" && (
        <DriverBridgeFigure
          bridge={run.shown.result.bridge}
          from={run.shown.task.from}
          to={run.shown.task.to}
          context={context}
          parameterSources={parameterSources}
        />
      )}
      <DriverProgress run={run} />
    </section>
  );
}
