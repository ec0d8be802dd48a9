import { boundaryLadderFigure } from "@/lib/charts/cost/boundary-ladder-figure";
import { costBuildUpLines } from "@/lib/charts/cost/cost-build-up-lines";
import { costSources } from "@/lib/charts/cost/cost-sources";
import { costTornadoFigure } from "@/lib/charts/cost/cost-tornado-figure";
import { configurationsOf } from "@/lib/charts/cost/configurations";
import { costComparisonFigure } from "@/lib/charts/cost/cost-comparison-figure";
import { costWaterfallFigure, costWaterfallWords } from "@/lib/charts/cost/cost-waterfall-figure";
import { settingTexts } from "@/lib/charts/cost/setting-texts";
import { weakestEvidence } from "@/lib/model/evidence";
import { marginDecayFigure } from "@/lib/charts/cost/margin-decay-figure";
import { priceUtilisationFigure } from "@/lib/charts/cost/price-utilisation-figure";
import { rankCorrelationFigure } from "@/lib/charts/cost/rank-correlation-figure";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { drawUnitCostInSlices } from "@/lib/commands/draw-unit-cost-in-slices";
import { costViewFromSearchParams } from "@/lib/contracts/cost-view-from-search-params";
import { measuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import { uncertaintyOfQuote } from "@/lib/model/unit-cost/uncertainty-of-quote";
import {
  UNCERTAINTY_DRAWS,
  UNCERTAINTY_REPLICATES,
  UNCERTAINTY_SEED,
} from "@/lib/model/unit-cost/uncertainty-run";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { unitCostSourceIds } from "./unit-cost-source-ids";

const place = { section: "cost", page: "/cost" } as const;
const asDrawn = {
  draws: UNCERTAINTY_DRAWS,
  replicateCount: UNCERTAINTY_REPLICATES,
  seed: UNCERTAINTY_SEED,
};

export const costCharts: ChartEntry[] = [
  {
    ...place,
    id: "cost-of-a-million-tokens",
    anchor: "waterfall",
    build: async (request) => {
      const { view, quote, sources, built } = await costOf(request);
      const { words } = request;
      const { cost } = await uncertaintyOf(request);
      const lines = costBuildUpLines(
        { quote, band: cost.usdPerMtok, basis: view.basis },
        { t: words.of("cost.buildUp"), spread: words.of("uncertainty"), locale: words.locale },
      );
      return built(costWaterfallFigure({ ...lines, sources }, { ...words, t: words.of("cost") }));
    },
  },
  {
    ...place,
    id: "margin-while-rivals-adopt",
    anchor: "margin-decay",
    build: async (request) => {
      const { view, quote, sources, built } = await costOf(request);
      const { competition } = quote;
      const { lever, competition: terms } = view.request;
      if (competition === null || lever.softwareMultiplierRatio === 1)
        throw nothingToDraw("no software gain is set (softwareMultiplierRatio is 1)");
      const { grossMarginFraction } = lever;
      const { adoptionLagYears } = terms;
      return built(
        marginDecayFigure(
          { competition, grossMarginFraction, adoptionLagYears, sources },
          { ...request.words, t: request.words.of("cost.lever.decay") },
        ),
      );
    },
  },
  {
    ...place,
    id: "what-moves-the-cost",
    anchor: "tornado",
    build: async (request) => {
      const { sources, built } = await costOf(request);
      const { tornado } = await uncertaintyOf(request);
      const { of, locale } = request.words;
      const words = { t: of("uncertainty.tornado"), fieldName: of("cost.field"), locale };
      return built(costTornadoFigure(tornado, sources, words));
    },
  },
  {
    ...place,
    id: "rank-correlation-of-the-cost",
    anchor: "rank-correlation",
    build: async (request) => {
      const { sources, built } = await costOf(request);
      const { correlations } = await uncertaintyOf(request);
      const { of, locale } = request.words;
      const words = { t: of("uncertainty.correlation"), fieldName: of("cost.field"), locale };
      return built(rankCorrelationFigure(correlations, sources, words));
    },
  },
  {
    ...place,
    id: "cost-by-power-price-and-utilisation",
    anchor: "map",
    build: async (request) => {
      const { view, quote, sources, built } = await costOf(request);
      const { grossMarginFraction } = view.request.lever;
      const words = { ...request.words, t: request.words.of("cost.map") };
      return built(priceUtilisationFigure({ quote, grossMarginFraction, sources }, words));
    },
  },
  {
    ...place,
    id: "power-from-chip-to-meter",
    anchor: "boundary-ladder",
    build: async (request) => {
      const { data, view, quote, sources, built } = await costOf(request);
      const { hardware } = view.request;
      const measured = measuredEnergy(data.operatingPoints.filter((point) => point.hardware === hardware));
      const words = { ...request.words, t: request.words.of("cost.ladder") };
      return built(boundaryLadderFigure({ power: quote.cost.power, measured, sources }, words));
    },
  },
  {
    ...place,
    id: "configurations-compared",
    anchor: "compare",
    build: async (request) => {
      const { data, view, sources, built } = await costOf(request);
      refuseParameters(view.compared.flatMap((one) => ("refused" in one ? [one.refused] : [])));
      const configurations = configurationsOf(data, view);
      const { of, locale } = request.words;
      const t = of("cost");
      const figure = costComparisonFigure(
        { configurations, sources },
        {
          t: of("cost.compare"),
          texts: settingTexts({ t, locale }),
          waterfall: costWaterfallWords(t),
          locale,
        },
      );
      const evidence = weakestEvidence(
        configurations.flatMap(({ quote }) => (typeof quote === "string" ? [] : [quote.inputs.evidence])),
      );
      return { ...built(figure), evidence };
    },
  },
];

/** The quote the page computes from an address. */
async function costOf({ database, params, words }: Pick<ChartRequest, "database" | "params" | "words">) {
  const { unknown, refused, ...view } = costViewFromSearchParams(params);
  refuseParameters([...unknownParameters(unknown, params), ...(refused === null ? [] : [refused])]);
  const { asOf } = view.request;
  const data = await getUnitCostData(database, asOf);
  const quote = quoteUnitCost(data, view.request);
  if ("unknown" in quote) {
    const { field, value, allowed } = quote.unknown;
    throw nothingToDraw(`nothing is known for ${field} ${value}; known: ${allowed}`);
  }
  return {
    data,
    view,
    quote,
    sources: costSources(quote, words.of("cost.source")),
    built: (figure: NamedFigure | null): BuiltChart => {
      if (figure === null) throw nothingToDraw("no input of the cost is uncertain");
      return { figure, sourceIds: unitCostSourceIds, evidence: quote.inputs.evidence, asOf };
    },
  };
}

/** The draws the page makes, as long as nothing they are made of has changed. */
async function uncertaintyOf(request: ChartRequest) {
  const { data, view, quote } = await costOf(request);
  const input = uncertaintyOfQuote(quote, data.assumptions, view.request.lever, asDrawn);
  return computedOnce("unit cost", input, () =>
    request.compute((signal) => drawUnitCostInSlices(input, signal)),
  );
}
