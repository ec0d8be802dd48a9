import { bindingConstraintFigure } from "@/lib/charts/scenario/binding-constraint-figure";
import { capexRevenueFigure } from "@/lib/charts/scenario/capex-revenue-figure";
import { cashFanFigure } from "@/lib/charts/scenario/cash-fan-figure";
import { composeInputs } from "@/lib/charts/scenario/compose-inputs";
import { demandPolicyFigure } from "@/lib/charts/scenario/demand-policy-figure";
import { depreciationFigure } from "@/lib/charts/scenario/depreciation-figure";
import { npvTornadoFigure } from "@/lib/charts/scenario/npv-tornado-figure";
import { parameterText } from "@/lib/charts/scenario/parameter-text";
import { pathFindings } from "@/lib/charts/scenario/path-findings";
import { requiredRevenueFigure } from "@/lib/charts/scenario/required-revenue-figure";
import { OWN_SLUG, scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { scenarioSources } from "@/lib/charts/scenario/scenario-sources";
import { scenarioViewFromSearchParams } from "@/lib/contracts/scenario-view-from-search-params";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { compareScenarios } from "@/lib/model/scenario/compare-scenarios";
import { npvTornado } from "@/lib/model/scenario/npv-tornado";
import { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { scenarioSourceIds } from "./scenario-source-ids";
import { simulated } from "./simulated";

const place = { section: "scenarios", page: "/scenarios" } as const;
const MAX_SAVED_OFFERED = 100; // as on the page

export const scenarioCharts: ChartEntry[] = [
  {
    ...place,
    id: "scenario-cumulative-cash",
    anchor: "cash",
    build: async (request) => {
      const { inputs, sources, nameOf, findings, comparison, built } = await pathsOf(request);
      const simulations = await simulated(request, inputs);
      const t = request.words.of("verdict");
      return built(
        cashFanFigure({ finding: findings.cash, comparison, simulations, sources }, { t, nameOf }),
      );
    },
  },
  {
    ...place,
    id: "scenario-capex-and-revenue",
    anchor: "capex-revenue",
    build: async (request) => {
      const { sources, nameOf, findings, comparison, built } = await pathsOf(request);
      const shown = { finding: findings.capex, comparison, capexOf: OWN_SLUG, sources };
      return built(capexRevenueFigure(shown, { t: request.words.of("verdict"), nameOf }));
    },
  },
  {
    ...place,
    id: "scenario-binding-constraint",
    anchor: "capacity",
    build: async (request) => {
      const { sources, nameOf, comparison, built } = await pathsOf(request);
      const words = { t: request.words.of("verdict"), nameOf, locale: request.words.locale };
      return built(bindingConstraintFigure({ comparison, findingOf: OWN_SLUG, sources }, words));
    },
  },
  {
    ...place,
    id: "what-moves-the-scenario",
    anchor: "driver-tornado",
    build: async (request) => {
      const { inputs, subject, sourced, sources, built } = await viewOf(request);
      const { of, locale } = request.words;
      const t = of("scenarioDrivers");
      const text = parameterText(sourced.parameterSources, { t, words: of("scenarioParameter"), locale });
      const tornado = npvTornado(inputs, subject);
      return built(
        npvTornadoFigure(
          { tornado, slug: subject.slug, scenario: t("own"), sources },
          { t: of("scenarioDrivers.tornado"), text, locale },
        ),
      );
    },
  },
  {
    ...place,
    id: "demand-and-capex-policy",
    anchor: "demand-policy",
    build: async (request) => {
      const { inputs, subject, sources, built } = await viewOf(request);
      const { of, locale } = request.words;
      const words = { t: of("scenarioTargets.matrix"), policyName: of("verdict.capexPolicy"), locale };
      return built(demandPolicyFigure(inputs, subject, sources, words));
    },
  },
  {
    ...place,
    id: "required-revenue",
    anchor: "required-revenue",
    build: async (request) => {
      const { inputs, subject, projection, built } = await viewOf(request);
      const { of, locale } = request.words;
      const { years } = requiredRevenueByYear(projection, inputs.context.filedYears);
      const observed = inputs.context.filedYears.at(-1) ?? null;
      const words = { t: of("scenarioFrameworks.required"), source: of("verdict.source"), locale };
      return built(requiredRevenueFigure({ years, observed, scenario: scenarioOfSlug(subject.slug) }, words));
    },
  },
  {
    ...place,
    id: "depreciation-and-write-downs",
    anchor: "depreciation",
    build: async (request) => {
      const { subject, projection, built } = await viewOf(request);
      const { of, locale } = request.words;
      const words = { t: of("scenarioFrameworks.depreciation"), source: of("verdict.source"), locale };
      return built(depreciationFigure(projection, scenarioOfSlug(subject.slug), words));
    },
  },
];

/** The reader's scenario and those beside it, as the page composes them from an address. */
async function viewOf({ database, params, words }: ChartRequest) {
  const { view, problems, unknown } = scenarioViewFromSearchParams(params);
  refuseParameters([...problems, ...unknownParameters(unknown)]);
  const sourced = await getScenarioInputs(database, {
    ...view.settings,
    overrides: {},
    scenarios: [...new Set([view.scenario, ...builtInSlugs, ...view.compare])],
  });
  const inputs = composeInputs(sourced.inputs, view);
  const [subject] = inputs.scenarios;
  if (subject === undefined) throw nothingToDraw("there is no scenario");
  return {
    sourced,
    inputs,
    subject,
    projection: summariseScenario(inputs.context, subject.parameters, inputs.options),
    sources: scenarioSources(sourced, words.of("verdict.source")).all,
    built: (figure: BuiltChart["figure"] | null): BuiltChart => {
      if (figure === null) throw nothingToDraw("nothing about this scenario is uncertain");
      return { figure, sourceIds: scenarioSourceIds, evidence: "scenario", asOf: view.settings.asOf };
    },
  };
}

async function pathsOf(request: ChartRequest) {
  const viewed = await viewOf(request);
  const { saved } = await listSavedScenarios(request.database, { limit: MAX_SAVED_OFFERED });
  const names = new Map(saved.map(({ slug, name }) => [slug, name]));
  const nameOf = (slug: string) => names.get(slug) ?? request.words.nameOf(slug);
  const comparison = compareScenarios(viewed.inputs);
  const { of, locale } = request.words;
  const findings = pathFindings(comparison, { t: of("scenarios"), nameOf, locale });
  if (findings === null) throw nothingToDraw("there is no scenario");
  return { ...viewed, nameOf, comparison, findings };
}
