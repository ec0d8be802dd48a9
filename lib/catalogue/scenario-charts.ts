import { bindingConstraintFigure } from "@/lib/charts/scenario/binding-constraint-figure";
import { capexRevenueFigure } from "@/lib/charts/scenario/capex-revenue-figure";
import { cashFanFigure } from "@/lib/charts/scenario/cash-fan-figure";
import { demandPolicyFigure } from "@/lib/charts/scenario/demand-policy-figure";
import { depreciationFigure } from "@/lib/charts/scenario/depreciation-figure";
import { npvTornadoFigure } from "@/lib/charts/scenario/npv-tornado-figure";
import { pathFindings } from "@/lib/charts/scenario/path-findings";
import { requiredRevenueFigure } from "@/lib/charts/scenario/required-revenue-figure";
import { OWN_SLUG, scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { compareScenarios } from "@/lib/model/scenario/compare-scenarios";
import { npvTornado } from "@/lib/model/scenario/npv-tornado";
import { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import type { ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { scenarioNamesOf } from "./scenario-names-of";
import { scenarioViewOf } from "./scenario-view-of";
import { sampled } from "./sampled";

const place = { section: "scenarios", page: "/scenarios" } as const;

export const scenarioCharts: ChartEntry[] = [
  {
    ...place,
    id: "scenario-cumulative-cash",
    anchor: "cash",
    build: async (request) => {
      const { inputs, sources, nameOf, findings, comparison, built } = await pathsOf(request);
      const { simulations } = await sampled(request, inputs);
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
      const { inputs, subject, text, sources, built } = await scenarioViewOf(request);
      const { of, locale } = request.words;
      const tornado = npvTornado(inputs, subject);
      return built(
        npvTornadoFigure(
          { tornado, slug: subject.slug, scenario: of("scenarioDrivers")("own"), sources },
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
      const { inputs, subject, sources, built } = await scenarioViewOf(request);
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
      const { inputs, subject, projection, built } = await scenarioViewOf(request);
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
      const { subject, projection, built } = await scenarioViewOf(request);
      const { of, locale } = request.words;
      const words = { t: of("scenarioFrameworks.depreciation"), source: of("verdict.source"), locale };
      return built(depreciationFigure(projection, scenarioOfSlug(subject.slug), words));
    },
  },
];

async function pathsOf(request: ChartRequest) {
  const viewed = await scenarioViewOf(request);
  const nameOf = await scenarioNamesOf(request);
  const comparison = compareScenarios(viewed.inputs);
  const { of, locale } = request.words;
  const findings = pathFindings(comparison, { t: of("scenarios"), nameOf, locale });
  if (findings === null) throw nothingToDraw("there is no scenario");
  return { ...viewed, nameOf, comparison, findings };
}
