import { costWaterfallFigure } from "@/lib/charts/cost/cost-waterfall-figure";
import { referenceCostSources } from "@/lib/charts/cost/reference-cost-sources";
import { bindingConstraintFigure } from "@/lib/charts/scenario/binding-constraint-figure";
import { capexRevenueFigure } from "@/lib/charts/scenario/capex-revenue-figure";
import { cashFanFigure } from "@/lib/charts/scenario/cash-fan-figure";
import { npvBridgeFigure } from "@/lib/charts/scenario/npv-bridge-figure";
import { scenarioSources } from "@/lib/charts/scenario/scenario-sources";
import { verdictFindings } from "@/lib/charts/scenario/verdict-findings";
import { comparisonFromSearchParams } from "@/lib/contracts/comparison-search-params";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { getReferenceUnitCost } from "@/lib/queries/get-reference-unit-cost";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { compareScenarios } from "@/lib/model/scenario/compare-scenarios";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { sampled } from "./sampled";
import { scenarioSourceIds } from "./scenario-source-ids";
import { unitCostSourceIds } from "./unit-cost-source-ids";

const place = { section: "verdict", page: "/" } as const;

export const verdictCharts: ChartEntry[] = [
  {
    id: "cumulative-cash",
    ...place,
    anchor: "cash",
    async build(request) {
      const { sourced, comparison, sources, t, built } = await verdictOf(request);
      const { simulations } = await sampled(request, sourced.inputs);
      const finding = verdictFindings(comparison, t, request.words.locale).cash;
      return built(
        cashFanFigure({ finding, comparison, simulations, sources }, { t, nameOf: request.words.nameOf }),
      );
    },
  },
  {
    id: "capex-and-revenue",
    ...place,
    anchor: "capex-revenue",
    async build(request) {
      const { comparison, sources, t, built } = await verdictOf(request);
      const finding = verdictFindings(comparison, t, request.words.locale).capex;
      const { nameOf } = request.words;
      return built(capexRevenueFigure({ finding, comparison, capexOf: "base", sources }, { t, nameOf }));
    },
  },
  {
    id: "bear-to-bull",
    ...place,
    anchor: "bridge",
    async build(request) {
      const { comparison, sources, t, built } = await verdictOf(request);
      const { bridge } = comparison;
      return built(bridge === null ? null : npvBridgeFigure(bridge, sources, { ...request.words, t }));
    },
  },
  {
    id: "binding-constraint",
    ...place,
    anchor: "capacity",
    async build(request) {
      const { comparison, sources, t, built } = await verdictOf(request);
      return built(
        bindingConstraintFigure({ comparison, findingOf: "base", sources }, { ...request.words, t }),
      );
    },
  },
  {
    ...place,
    id: "reference-cost-of-a-million-tokens",
    anchor: "waterfall",
    build: async (request) => {
      const { sourced, asOf } = await verdictOf(request);
      const { of, locale } = request.words;
      const { input, provenance } = await getReferenceUnitCost(request.database, sourced.electricity, asOf);
      const { electricity } = scenarioSources(sourced, of("verdict.source"));
      const { throughputTokensPerSecond } = provenance.fields;
      const wacc = formatQuantity(input.waccFraction, "fraction", locale);
      const figure = costWaterfallFigure(
        {
          mtok: unitCost(input).mtok,
          unitLine: of("cost.waterfall")("unit", { wacc }),
          contrast: "",
          sources: referenceCostSources(electricity, throughputTokensPerSecond, of("verdict.cost")),
        },
        { t: of("cost"), locale },
      );
      return { figure, sourceIds: unitCostSourceIds, evidence: provenance.evidence, asOf };
    },
  },
];

/** The three cases as the page computes them from an address. */
async function verdictOf({ database, params, words }: ChartRequest) {
  const { input, unknown } = comparisonFromSearchParams(params);
  refuseParameters(unknownParameters(unknown, params));
  const request = comparisonRequest.parse(input, { reportInput: true });
  const sourced = await getScenarioInputs(database, { ...request, scenarios: builtInSlugs });
  return {
    sourced,
    asOf: request.asOf,
    comparison: compareScenarios(sourced.inputs),
    sources: scenarioSources(sourced, words.of("verdict.source")).all,
    t: words.of("verdict"),
    built: (figure: BuiltChart["figure"] | null): BuiltChart => {
      if (figure === null) throw nothingToDraw("the scenarios give it nothing to show");
      return { figure, sourceIds: scenarioSourceIds, evidence: "scenario", asOf: request.asOf };
    },
  };
}
