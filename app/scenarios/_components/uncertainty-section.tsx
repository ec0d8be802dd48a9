"use client";

import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { createNpvBlender } from "@/lib/charts/scenario/npv-blender";
import { npvOddsCurves, npvOddsFigure } from "@/lib/charts/scenario/npv-odds-figure";
import { areBlendWeights } from "@/lib/contracts/are-blend-weights";
import { weightedSlugs, type ScenarioWeights } from "@/lib/contracts/scenario-view";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { FigureFrame } from "../../_components/scenario/figure-frame";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { Simulation } from "../../_components/simulation/use-simulation";
import type { ScenarioSectionProps } from "./section-props";
import { UncertaintyBlend } from "./uncertainty-blend";
import { UncertaintyNote } from "./uncertainty-note";
import { UncertaintyTable } from "./uncertainty-table";
import { useUncertaintyText } from "./use-uncertainty-text";

type UncertaintySectionProps = ScenarioSectionProps & {
  /** Of these inputs: the page draws once for all its sections. */
  simulation: Simulation;
  weights: ScenarioWeights;
  /** Told only weights that sum to 1. */
  onWeights: (weights: ScenarioWeights) => void;
};

/** How sure: forward NPV of every scenario as its draws spread, the odds of paying, and the reader's blend. */
export function UncertaintySection({ inputs, simulation, weights, onWeights }: UncertaintySectionProps) {
  const t = useTranslations("scenarioUncertainty");
  const text = useUncertaintyText();
  const nameOf = useScenarioName();
  const locale = useLocale();
  const [draft, setDraft] = useState<ScenarioWeights | null>(null); // null shows what the page holds
  const chosen = draft ?? weights;
  const samples = useDeferredValue(simulation.samples);
  const simulations = useDeferredValue(simulation.simulations);

  const blender = useMemo(() => createNpvBlender(samples ?? []), [samples]);
  const missing = weightedSlugs.filter((slug) => chosen[slug] > 0 && !blender.slugs.includes(slug));
  const blended = useMemo(() => blender.blend(chosen), [blender, chosen]);

  const words = useMemo(() => ({ t, nameOf, locale }), [t, nameOf, locale]);
  const curves = useMemo(
    () => npvOddsCurves(samples ?? [], simulations ?? [], words),
    [samples, simulations, words],
  );
  const firstProjectedYear = FIRST_YEAR + inputs.context.filedYears.length;
  const figure = useMemo(
    () => npvOddsFigure({ simulations: simulations ?? [], curves, blended, firstProjectedYear }, words),
    [simulations, curves, blended, firstProjectedYear, words],
  );

  function changeWeights(next: ScenarioWeights): void {
    const isKept = areBlendWeights(next);
    setDraft(isKept ? null : next);
    if (isKept) onWeights(next);
  }

  if (simulation.failure !== null) return <p role="alert">{t("failed", { cause: simulation.failure })}</p>;
  if (simulations === null || curves.length === 0) {
    return <FigureFrame heading={figure.unitLine} panels={["odds"]} />;
  }
  return (
    <div className="flex flex-col gap-y-4" aria-busy={simulation.isRunning}>
      <ChartFigure chart="odds-of-net-present-value" {...figure} />
      <UncertaintyTable simulations={simulations} blend={blended} text={text} />
      <UncertaintyNote simulations={simulations} />
      <UncertaintyBlend
        weights={chosen}
        missing={missing}
        blend={blended}
        text={text}
        onChange={changeWeights}
      />
    </div>
  );
}
