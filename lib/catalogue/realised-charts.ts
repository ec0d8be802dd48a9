import type { NamedFigure } from "@/lib/charts/named-figure";
import { filedCapexFigure } from "@/lib/charts/tracking/filed-capex-figure";
import { filedRatioFigure } from "@/lib/charts/tracking/filed-ratio-figure";
import { oddsCalibrationFigure } from "@/lib/charts/tracking/odds-calibration-figure";
import { oddsNowFigure, oddsPathFigure } from "@/lib/charts/tracking/odds-figures";
import { oddsWords } from "@/lib/charts/tracking/odds-words";
import { trackPitFigure } from "@/lib/charts/tracking/track-pit-figure";
import { trackSkillFigure } from "@/lib/charts/tracking/track-skill-figure";
import { trackWords } from "@/lib/charts/tracking/track-words";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import { oddsFromSearchParams } from "@/lib/contracts/odds-request";
import { gaugeThresholdsFromParams, isGaugeThresholdName } from "@/lib/contracts/gauge-thresholds-params";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";
import { getRealisedPage } from "@/lib/queries/get-realised-page";
import { getTrackRecord } from "@/lib/queries/get-track-record";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";

const place = { section: "realised", page: "/realised" } as const;
const trackPlace = { section: "realised", page: "/realised/track-record" } as const;
const sourceIds = ["ai-revenue", "sec-edgar", "sec-edgar-secondary"];
const known = new Set(["asOf", "prior", "eta", "rho"]);

export const realisedCharts: ChartEntry[] = [
  {
    ...place,
    id: "scenario-odds",
    anchor: "odds-now",
    build: async (request) => {
      const { main, words, asOf } = await oddsOf(request);
      return built(oddsNowFigure(main, words), asOf, "scenario");
    },
  },
  {
    ...place,
    id: "scenario-odds-by-quarter",
    anchor: "odds-path",
    build: async (request) => {
      const { main, words, asOf } = await oddsOf(request);
      return built(oddsPathFigure(main, words), asOf, "scenario");
    },
  },
  {
    ...place,
    id: "odds-calibration",
    anchor: "odds-calibration",
    build: async (request) => {
      const { main, words, asOf } = await oddsOf(request);
      const { calibration } = main;
      return built(calibration === null ? null : oddsCalibrationFigure(calibration, words), asOf, "scenario");
    },
  },
  {
    ...place,
    id: "filed-capex-and-cash-flow",
    anchor: "filed-capex",
    build: async (request) => {
      const { figures, words, asOf } = await filedOf(request);
      return built(filedCapexFigure(figures, words), asOf, "derived");
    },
  },
  {
    ...place,
    id: "filed-ratios-and-analogues",
    anchor: "filed-ratios",
    build: async (request) => {
      const { figures, words, asOf } = await filedOf(request);
      return built(filedRatioFigure(figures, words), asOf, "estimated");
    },
  },
  {
    ...trackPlace,
    id: "tracking-skill",
    anchor: "skill",
    build: async (request) => {
      const { result, dataAsOf, words, asOf } = await backtestOf(request);
      return built(trackSkillFigure(result, dataAsOf, words), asOf, "scenario");
    },
  },
  {
    ...trackPlace,
    id: "tracking-calibration",
    anchor: "calibration",
    build: async (request) => {
      const { result, dataAsOf, words, asOf } = await backtestOf(request);
      return built(trackPitFigure(result, dataAsOf, words), asOf, "scenario");
    },
  },
];

function requireKnown(params: ChartRequest["params"]): void {
  const texts = Object.entries(params).map(([name, value]): [string, string] => [name, String(value)]);
  const unknown = Object.keys(params).filter((name) => !known.has(name) && !isGaugeThresholdName(name));
  refuseParameters([...unknownParameters(unknown, params), ...gaugeThresholdsFromParams(texts).problems]);
}

async function oddsOf({ database, params, words }: ChartRequest) {
  requireKnown(params);
  const { request, problems } = oddsFromSearchParams(params);
  refuseParameters(problems);
  const { main } = await getRealisedOdds(database, request);
  if (main === null) throw nothingToDraw("no set of scenarios had been frozen by that day");
  const said = oddsWords(words.of("realisedOdds"), words.of("figure.scenario"), words.locale);
  return { main, words: said, asOf: request.asOf };
}

async function filedOf({ database, params, words }: ChartRequest) {
  requireKnown(params);
  const { asOf, problem } = asOfFromSearchParams(params);
  refuseParameters(problem === null ? [] : [problem]);
  const { figures } = await getRealisedPage(database, asOf);
  return { figures, words: { t: words.of("realisedFiled.filed"), locale: words.locale }, asOf };
}

async function backtestOf({ database, params, words }: ChartRequest) {
  requireKnown(params);
  const { asOf, problem } = asOfFromSearchParams(params);
  refuseParameters(problem === null ? [] : [problem]);
  const { backtest } = await getTrackRecord(database, asOf);
  if (backtest?.result == null) throw nothingToDraw("no backtest has been computed");
  const t = words.of("realisedTrack");
  const said = { t, words: trackWords(t, words.locale), locale: words.locale };
  return { result: backtest.result, dataAsOf: backtest.dataAsOf, words: said, asOf };
}

function built(figure: NamedFigure | null, asOf: string | undefined, evidence: EvidenceStatus): BuiltChart {
  if (figure === null) throw nothingToDraw("too little had been filed or counted by that day");
  return { figure, sourceIds, evidence, asOf };
}
