import { capexFlowsFigure } from "@/lib/charts/chain/capex-flows-figure";
import { flowSources } from "@/lib/charts/chain/flow-sources";
import { flowWords } from "@/lib/charts/chain/flow-words";
import { layerPoolsFigure } from "@/lib/charts/chain/layer-pools-figure";
import { whoLosesFigure } from "@/lib/charts/chain/who-loses-figure";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import { flowChoiceFromSearchParams } from "@/lib/contracts/chain-flow-choice";
import { FIRST_CHAIN_YEAR } from "@/lib/contracts/chain-year";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { VENDOR_PREFIX } from "@/lib/contracts/vendor-view";
import { getChainFlows } from "@/lib/queries/get-chain-flows";
import { getValueChain } from "@/lib/queries/get-value-chain";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { scenarioSourceIds } from "./scenario-source-ids";

const place = { section: "chain", page: "/chain" } as const;
const sourceIds = [...scenarioSourceIds, "vendor-exposures"];
const known = new Set(["asOf", "case", "year", "layers", "response", "haircut"]);

export const chainCharts: ChartEntry[] = [
  {
    ...place,
    id: "capex-flows",
    anchor: "capex-flows",
    build: async (request) => {
      const { view, scenario, choice, sources, words, built } = await flowsOf(request);
      const t = request.words.of("chainFlows");
      return built(capexFlowsFigure({ view, scenario, year: choice.year, sources }, { t, words }));
    },
  },
  {
    ...place,
    id: "layer-pools",
    anchor: "layer-pools",
    build: async (request) => {
      const { view, scenario, choice, sources, words, built } = await flowsOf(request);
      const t = request.words.of("chainFlows.pools");
      return built(layerPoolsFigure({ view, scenario, group: choice.layers, sources }, { t, words }));
    },
  },
  {
    ...place,
    id: "who-loses",
    anchor: "who-loses",
    build: async (request) => {
      const { view, scenario: shown, choice, sources, words, asOf, built } = await flowsOf(request);
      const year = Math.max(choice.year, FIRST_CHAIN_YEAR);
      const shocks =
        year === view.shockYear ? shown.shocks : await shocksOf(request, choice.case, year, asOf);
      const scenario = { ...shown, shocks };
      const shock = shocks.find((each) => each.shock === "efficiency" && each.response === choice.response);
      if (shock === undefined) throw nothingToDraw("the engine gives this answer of the buyers no effect");
      const t = request.words.of("chainFlows.shock");
      return built(whoLosesFigure({ scenario, shock, sources }, { t, words }));
    },
  },
];

/** The flows of the case and year an address asks for. */
async function flowsOf({ database, params, words: said }: ChartRequest) {
  const { asOf, problem } = asOfFromSearchParams(params);
  const texts = Object.entries(params).flatMap(([name, raw]): [string, string][] => {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    return text === undefined ? [] : [[name, text]];
  });
  const { choice, problems } = flowChoiceFromSearchParams(new URLSearchParams(texts));
  const unknown = Object.keys(params).filter((name) => !known.has(name) && !name.startsWith(VENDOR_PREFIX));
  refuseParameters([
    ...(problem === null ? [] : [problem]),
    ...problems,
    ...unknownParameters(unknown, params),
  ]);
  const view = await getChainFlows(database, asOf);
  const scenario = view.scenarios.find(({ slug }) => slug === choice.case);
  if (scenario === undefined) throw nothingToDraw(`the ${choice.case} case has no flows`);
  return {
    view,
    scenario,
    choice,
    asOf,
    sources: flowSources(view, said.of("chainFlows.sources")),
    words: flowWords(said.of("chainFlows"), said.of("figure.scenario"), said.locale),
    built: (figure: NamedFigure): BuiltChart => ({ figure, sourceIds, evidence: "scenario", asOf }),
  };
}

/** Shocks of a year the view does not bring along. */
async function shocksOf({ database }: ChartRequest, slug: string, year: number, asOf: string | undefined) {
  const request = comparisonRequest.parse(asOf === undefined ? {} : { asOf });
  const { scenarios } = await getValueChain(database, request, [slug], year);
  return scenarios[0]?.shocks ?? [];
}
