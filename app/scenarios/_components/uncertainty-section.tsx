"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { npvOddsSpec, type OddsCurve } from "@/lib/charts/scenario/npv-odds-spec";
import { OWN_SLUG, scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { defaultWeights, weightedSlugs, type ScenarioWeights } from "@/lib/contracts/scenario-view";
import { createBlend } from "@/lib/model/scenario/blend-scenarios";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { exceedanceCurve } from "@/lib/model/scenario/exceedance-curve";
import { quantileOfSorted } from "@/lib/model/monte-carlo/quantiles";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { FigureFrame } from "../../_components/scenario/figure-frame";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { Simulation } from "../../_components/simulation/use-simulation";
import { areBlendWeights } from "./are-blend-weights";
import type { ScenarioSectionProps } from "./section-props";
import { UncertaintyBlend } from "./uncertainty-blend";
import { UncertaintyNote } from "./uncertainty-note";
import { UncertaintyTable } from "./uncertainty-table";
import { useUncertaintyText } from "./use-uncertainty-text";

type UncertaintySectionProps = ScenarioSectionProps & {
  /** Of these inputs: the page draws once for all its sections. */
  simulation: Simulation;
  weights?: ScenarioWeights | undefined;
  /** Told weights that sum to 1; without it they are kept here. */
  onWeights?: ((weights: ScenarioWeights) => void) | undefined;
};

/** How sure: forward NPV of every scenario as its draws spread, the odds of paying, and the reader's blend. */
export function UncertaintySection({ inputs, simulation, weights, onWeights }: UncertaintySectionProps) {
  const t = useTranslations("scenarioUncertainty");
  const text = useUncertaintyText();
  const nameOf = useScenarioName();
  const [draft, setDraft] = useState<ScenarioWeights | null>(null); // null shows what the page holds
  const chosen = draft ?? weights ?? defaultWeights;
  const samples = useDeferredValue(simulation.samples);
  const simulations = useDeferredValue(simulation.simulations);

  const blender = useMemo(() => {
    const weighted = weightedSlugs.flatMap((slug) => samples?.find((sample) => sample.slug === slug) ?? []);
    return { slugs: weighted.map(({ slug }) => slug), blend: createBlend(weighted) };
  }, [samples]);
  const missing = weightedSlugs.filter((slug) => chosen[slug] > 0 && !blender.slugs.includes(slug));
  const blended = useMemo(() => {
    const canBlend =
      areBlendWeights(chosen) &&
      weightedSlugs.every((slug) => chosen[slug] === 0 || blender.slugs.includes(slug));
    if (!canBlend) return null;
    const inOrder = weightedSlugs.filter((slug) => blender.slugs.includes(slug)).map((slug) => chosen[slug]);
    return { ...blender.blend.summarise(inOrder), curve: blender.blend.exceedance(inOrder) };
  }, [blender, chosen]);

  const curves = useMemo(
    () =>
      (samples ?? []).flatMap(({ slug, npvForwardUsdBn }): OddsCurve[] => {
        const drawn = simulations?.find((candidate) => candidate.slug === slug);
        if (drawn === undefined) return [];
        const sorted = npvForwardUsdBn.toSorted();
        const { value } = drawn.ensemble.probabilityNpvForwardPositive;
        return [
          {
            slug,
            label: nameOf(slug),
            points: exceedanceCurve((probability) => quantileOfSorted(sorted, probability)),
            probabilityPositive: value,
            oddsLabel: t("odds.crossing", { scenario: nameOf(slug), odds: text.odds(value) }),
          },
        ];
      }),
    [samples, simulations, nameOf, t, text],
  );
  const panels = useMemo(() => {
    const shown = [...curves];
    if (blended !== null) {
      const { value } = blended.probabilityNpvForwardPositive;
      const label = t("odds.blend");
      const oddsLabel = t("odds.crossing", { scenario: label, odds: text.odds(value) });
      shown.push({ slug: null, label, points: blended.curve, probabilityPositive: value, oddsLabel });
    }
    const spec = npvOddsSpec(shown, { npv: t("odds.npv"), chance: t("odds.chance") });
    return [{ key: "odds", title: null, spec }];
  }, [curves, blended, t, text]);
  const sources = useMemo(
    () => [{ name: t("source") }, { name: t("correlationSource"), url: "/data#scenario-correlations" }],
    [t],
  );

  function changeWeights(next: ScenarioWeights): void {
    const isKept = onWeights !== undefined && areBlendWeights(next);
    setDraft(isKept ? null : next);
    if (isKept) onWeights(next);
  }

  const year = String((inputs.context.filedYears.at(-1)?.year ?? 0) + 1);
  const unitLine = t("odds.unit", { year });
  if (simulation.failure !== null) return <p role="alert">{t("failed", { cause: simulation.failure })}</p>;
  if (simulations === null || curves.length === 0) {
    return <FigureFrame heading={unitLine} panels={["odds"]} />;
  }
  return (
    <div className="flex flex-col gap-y-4" aria-busy={simulation.isRunning}>
      <ChartFigure
        id="odds"
        finding={findingOf(simulations)}
        unitLine={unitLine}
        panels={panels}
        sources={sources}
        fileName="forward-npv-odds"
        aspect={{ desk: "5 / 2", phone: "1 / 1" }}
      />
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

  function findingOf(drawn: readonly SimulatedScenario[]): string {
    const all = drawn.map(({ slug, ensemble }) => ({
      slug,
      name: nameOf(slug),
      odds: ensemble.probabilityNpvForwardPositive.value,
    }));
    const [subject, ...others] = all;
    if (subject === undefined) return "";
    const scenario = scenarioOfSlug(subject.slug) === OWN_SLUG ? t("odds.own") : subject.name;
    const own = { scenario, odds: text.odds(subject.odds) };
    const rising = others.toSorted((a, b) => a.odds - b.odds);
    const [lowest, highest] = [rising[0], rising.at(-1)];
    if (lowest === undefined || highest === undefined) return t("odds.finding", own);
    if (lowest === highest)
      return t("odds.findingOne", { ...own, other: lowest.name, otherOdds: text.odds(lowest.odds) });
    return t("odds.findingBeside", {
      ...own,
      low: text.odds(lowest.odds),
      lowest: lowest.name,
      high: text.odds(highest.odds),
      highest: highest.name,
    });
  }
}
