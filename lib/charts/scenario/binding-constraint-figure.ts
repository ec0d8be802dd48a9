import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { bindingSummary } from "@/lib/model/scenario/binding-summary";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { capacityRange, capacityStepsSpec } from "./capacity-steps-spec";
import { scenarioOfSlug } from "./scenario-slug";

type BindingConstraint = {
  comparison: ScenarioComparison;
  /** Whose limits the finding tells. */
  findingOf: string;
  sources: readonly SourceCitation[];
};

type Words = { t: FigureWords<"verdict">; nameOf: (slug: string) => string; locale: Locale };

/** What limits growth in every scenario, on one axis. */
export function bindingConstraintFigure(
  { comparison, findingOf, sources }: BindingConstraint,
  words: Words,
): NamedFigure {
  const { t, nameOf } = words;
  const range = capacityRange(comparison.scenarios);
  const lines = {
    energised: t("capacity.energised"),
    constraints: {
      accelerators: t("capacity.constraint.accelerators"),
      power: t("capacity.constraint.power"),
      cooling: t("capacity.constraint.cooling"),
      network: t("capacity.constraint.network"),
    },
  };
  return {
    id: "capacity",
    finding: findingFor(comparison, findingOf, words),
    unitLine: t("capacity.unit"),
    panels: comparison.scenarios.map(({ slug, projection }) => ({
      key: slug,
      title: nameOf(slug),
      scenario: scenarioOfSlug(slug),
      spec: capacityStepsSpec(projection, lines, range),
    })),
    sources,
    fileName: "binding-constraint",
    aspect: { desk: "4 / 3", phone: "4 / 3" },
  };
}

function findingFor(comparison: ScenarioComparison, slug: string, { t, nameOf, locale }: Words): string {
  const projection = comparison.scenarios.find((each) => each.slug === slug)?.projection;
  const scenario = nameOf(slug);
  if (!projection) return t("capacity.findingNever", { scenario });
  const { constraint, years, totalYears, peakIdleGw } = bindingSummary(projection);
  if (constraint === null) return t("capacity.findingNever", { scenario });
  return t("capacity.finding", {
    scenario,
    constraint: t(`capacity.constraint.${constraint}`),
    years: String(years),
    total: String(totalYears),
    idle: formatQuantity(peakIdleGw, "gw", locale, { significantDigits: 2 }),
  });
}
