import type { Locale } from "@/lib/format/locale";
import { writeOdds } from "@/lib/format/write-odds";
import { quantileOfSorted } from "@/lib/model/monte-carlo/quantiles";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { exceedanceCurve } from "@/lib/model/scenario/exceedance-curve";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { NpvBlend } from "./npv-blender";
import { npvOddsSpec, type OddsCurve } from "./npv-odds-spec";
import { OWN_SLUG, scenarioOfSlug } from "./scenario-slug";

type Odds = {
  /** The reader's scenario, then those beside it. */
  simulations: readonly SimulatedScenario[];
  curves: readonly OddsCurve[];
  /** Null where the reader's weights cannot be blended. */
  blended: NpvBlend | null;
  firstProjectedYear: number;
};

type Words = { t: FigureWords<"scenarioUncertainty">; nameOf: (slug: string) => string; locale: Locale };

/** A curve of every scenario with both its draws and their summary. */
export function npvOddsCurves(
  samples: readonly NpvSample[],
  simulations: readonly SimulatedScenario[],
  { t, nameOf, locale }: Words,
): OddsCurve[] {
  return samples.flatMap(({ slug, npvForwardUsdBn }): OddsCurve[] => {
    const drawn = simulations.find((candidate) => candidate.slug === slug);
    if (drawn === undefined) return [];
    const sorted = npvForwardUsdBn.toSorted();
    const { value } = drawn.ensemble.probabilityNpvForwardPositive;
    return [
      {
        slug,
        label: nameOf(slug),
        points: exceedanceCurve((probability) => quantileOfSorted(sorted, probability)),
        probabilityPositive: value,
        oddsLabel: t("odds.crossing", { scenario: nameOf(slug), odds: writeOdds(value, locale) }),
      },
    ];
  });
}

/** How likely each scenario is to be worth more than a given NPV, with the reader's blend. */
export function npvOddsFigure(
  { simulations, curves, blended, firstProjectedYear }: Odds,
  words: Words,
): NamedFigure {
  const { t } = words;
  const spec = npvOddsSpec([...curves, ...(blended === null ? [] : [blendCurve(blended, words)])], {
    npv: t("odds.npv"),
    chance: t("odds.chance"),
  });
  return {
    id: "odds",
    finding: findingOf(simulations, words),
    unitLine: t("odds.unit", { year: String(firstProjectedYear) }),
    panels: [{ key: "odds", title: null, spec }],
    sources: [{ name: t("source") }, { name: t("correlationSource"), url: "/data#scenario-correlations" }],
    fileName: "forward-npv-odds",
    aspect: { desk: "5 / 2", phone: "1 / 1" },
  };
}

function blendCurve({ curve, probabilityNpvForwardPositive }: NpvBlend, { t, locale }: Words): OddsCurve {
  const { value } = probabilityNpvForwardPositive;
  const label = t("odds.blend");
  const oddsLabel = t("odds.crossing", { scenario: label, odds: writeOdds(value, locale) });
  return { slug: null, label, points: curve, probabilityPositive: value, oddsLabel };
}

function findingOf(drawn: readonly SimulatedScenario[], { t, nameOf, locale }: Words): string {
  const all = drawn.map(({ slug, ensemble }) => ({
    slug,
    name: nameOf(slug),
    probability: ensemble.probabilityNpvForwardPositive.value,
  }));
  const [subject, ...others] = all;
  if (subject === undefined) return "";
  const odds = (probability: number) => writeOdds(probability, locale);
  const scenario = scenarioOfSlug(subject.slug) === OWN_SLUG ? t("odds.own") : subject.name;
  const own = { scenario, odds: odds(subject.probability) };
  const rising = others.toSorted((a, b) => a.probability - b.probability);
  const [lowest, highest] = [rising[0], rising.at(-1)];
  if (lowest === undefined || highest === undefined) return t("odds.finding", own);
  if (lowest === highest)
    return t("odds.findingOne", { ...own, other: lowest.name, otherOdds: odds(lowest.probability) });
  return t("odds.findingBeside", {
    ...own,
    low: odds(lowest.probability),
    lowest: lowest.name,
    high: odds(highest.probability),
    highest: highest.name,
  });
}
