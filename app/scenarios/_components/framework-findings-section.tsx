"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { findingAnchors } from "@/lib/model/scenario/scenario-finding";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { useWorkerRun } from "../../_components/worker/use-worker-run";
import type { FindingsRun } from "./framework-findings.worker";
import type { ScenarioSectionProps } from "./section-props";
import { useFindingText } from "./use-finding-text";

const USD_PER_USD_BN = 1e9;

const createWorker = () =>
  new Worker(new URL("./framework-findings.worker.ts", import.meta.url), { type: "module" });

type FrameworkFindingsSectionProps = ScenarioSectionProps & {
  /** From the page's worker; how sure it is stays unsaid until it has drawn. */
  simulations: readonly SimulatedScenario[] | null;
};

/** What the scenario comes to, in sentences that each lead to their numbers. */
export function FrameworkFindingsSection(props: FrameworkFindingsSectionProps) {
  const { inputs, subject, parent, parameterSources, simulations } = props;
  const t = useTranslations("scenarioFrameworks.findings");
  const locale = useLocale();
  const nameOf = useScenarioName();
  const textOf = useFindingText();
  const ensemble = simulations?.find(({ slug }) => slug === subject.slug)?.ensemble ?? null;
  const task = useMemo((): FindingsRun["task"] => {
    const gradeByKey = Object.fromEntries(parameterSources.map(({ key, grade }) => [key, grade]));
    return { inputs, subject, parent, gradeByKey, ensemble };
  }, [inputs, subject, parent, parameterSources, ensemble]);
  const { result: findings, failure } = useWorkerRun<FindingsRun>(createWorker, task);
  if (failure !== null) return <p role="alert">{t("failed", { cause: failure })}</p>;
  if (findings === null) return <p role="status">{t("computing")}</p>;
  const conclusion = findings.find(({ id }) => id === "return");
  return (
    <section aria-labelledby="conclusions-title" className="border-t border-ink pt-3">
      {conclusion?.id === "return" && (
        <h2 id="conclusions-title" className="text-finding font-semibold">
          {t("title", {
            scenario: nameOf(subject.slug),
            conclusion: t(`conclusion.${conclusion.verdict}`),
            npv: formatQuantity(conclusion.npvForwardUsdBn * USD_PER_USD_BN, "usd", locale, {
              significantDigits: 2,
              sign: "always",
            }),
          })}
        </h2>
      )}
      <p className="mt-1 text-caption text-muted">{t("unit")}</p>
      <ol className="mt-3 grid gap-x-8 tablet:grid-cols-2">
        {findings.map((finding) => (
          <li key={finding.id} className="border-t border-rule py-2">
            <p className="text-pretty">{textOf(finding)}</p>
            <a href={`#${findingAnchors[finding.id]}`} className="text-action text-caption" data-print="hide">
              {t("open")}
              <span className="sr-only">: {textOf(finding)}</span>
            </a>
          </li>
        ))}
      </ol>
      {ensemble === null && <p className="mt-2 text-caption text-muted">{t("pending")}</p>}
    </section>
  );
}
