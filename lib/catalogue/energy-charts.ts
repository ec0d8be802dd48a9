import { chosenSeries } from "@/lib/charts/energy/chosen-series";
import {
  deliveredPriceFigure,
  drawnSeriesIds,
  pricedRegions,
} from "@/lib/charts/energy/delivered-price-figure";
import { reachOf, spanWithin } from "@/lib/charts/energy/history-span";
import { durationCurveFigure, negativeHoursFigure } from "@/lib/charts/energy/hours-figures";
import { historyBucketOf, priceHistoryFigure } from "@/lib/charts/energy/price-history-figure";
import { priceMapFigures } from "@/lib/charts/energy/price-map-figures";
import type { PowerSeriesChoice } from "@/lib/charts/energy/power-series-choice";
import { isMapped, mapPrices } from "@/lib/charts/energy/zone-prices";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { deliveredPricesFromAddress } from "@/lib/contracts/delivered-prices-from-address";
import { readEnergyAddress } from "@/lib/contracts/energy-search-params";
import { powerMarkets } from "@/lib/contracts/power-market";
import { priceHistoryRequest } from "@/lib/contracts/price-history";
import { priceStatisticsRequest } from "@/lib/contracts/price-statistics";
import { marketName, regionName, zoneName } from "@/lib/messages/zone-name";
import { weakestEvidence, type EvidenceStatus } from "@/lib/model/evidence";
import { getDeliveredPrices } from "@/lib/queries/get-delivered-prices";
import { getPriceHistory } from "@/lib/queries/get-price-history";
import { getPriceStatistics } from "@/lib/queries/get-price-statistics";
import { listPowerSeries } from "@/lib/queries/list-power-series";
import { listTrailingYears } from "@/lib/queries/list-trailing-years";
import { mayPassOn, requirePassOn } from "@/lib/queries/may-pass-on";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters } from "./refuse-parameters";
import { seriesSources } from "./series-sources";

const place = { section: "energy", page: "/energy" } as const;

export const energyCharts: ChartEntry[] = [
  { ...place, id: "power-price-map", anchor: "price-map", build: (request) => mapOf(request, "map") },
  { ...place, id: "power-price-rank", anchor: "price-rank", build: (request) => mapOf(request, "rank") },
  {
    ...place,
    id: "power-price-history",
    anchor: "price-history",
    build: async (request) => {
      const { chosen, span, asked } = await chosenOf(request);
      const { database, words } = request;
      const bucket = historyBucketOf(chosen, span);
      const histories = [];
      for (const series of chosen) {
        const wanted = priceHistoryRequest.parse({ ...span, bucket, asOf: asked.asOf });
        histories.push(await getPriceHistory(database, series, wanted));
      }
      const t = words.of("energy.history");
      const figure = priceHistoryFigure({ chosen, histories, bucket, span }, { t, ...namesOf(request) });
      return built(request, figure, chosen, asked.asOf);
    },
  },
  {
    ...place,
    id: "negative-hours",
    anchor: "negative-hours",
    build: async (request) => {
      const { statistics, series, asked } = await hoursOf(request);
      const words = { t: request.words.of("energy.hours"), ...namesOf(request) };
      return built(request, negativeHoursFigure(statistics, series, words), [series], asked.asOf);
    },
  },
  {
    ...place,
    id: "duration-curve",
    anchor: "duration-curve",
    build: async (request) => {
      const { statistics, series, asked } = await hoursOf(request);
      const words = { t: request.words.of("energy.hours"), ...namesOf(request) };
      return built(request, durationCurveFigure(statistics, series, words), [series], asked.asOf);
    },
  },
  {
    ...place,
    id: "delivered-power-price-usd",
    anchor: "build-up-usd",
    build: (request) => deliveredOf(request, "USD"),
  },
  {
    ...place,
    id: "delivered-power-price-eur",
    anchor: "build-up-eur",
    build: (request) => deliveredOf(request, "EUR"),
  },
];

/** What the address asks for and the series this instance may show for it. */
async function seriesOf({ database, params, isPublicInstance }: ChartRequest) {
  const { request: asked, problems } = readEnergyAddress(params);
  refuseParameters(problems);
  const series = (await listPowerSeries(database, asked.asOf))
    .filter((head) => mayPassOn(head, "screen", isPublicInstance))
    .map((head) => ({ ...head, mayDownload: mayPassOn(head, "download", isPublicInstance) }));
  return { asked, series };
}

async function mapOf(request: ChartRequest, which: "map" | "rank"): Promise<BuiltChart> {
  const { asked, series } = await seriesOf(request);
  const years = await listTrailingYears(request.database, series.filter(isMapped), asked.asOf);
  const markets = powerMarkets.flatMap((market) => {
    const prices = mapPrices(series, years, market);
    return prices === null ? [] : [{ market, prices }];
  });
  const shown = markets.find(({ market }) => market === asked.map) ?? markets[0];
  if (shown === undefined) throw nothingToDraw("no zone has a whole year of prices");
  const words = { t: request.words.of("energy.map"), ...namesOf(request) };
  const figures = priceMapFigures(shown.market, shown.prices, words);
  return built(request, figures === null ? null : figures[which], shown.prices.zones, asked.asOf);
}

async function chosenOf(request: ChartRequest) {
  const { asked, series } = await seriesOf(request);
  const { ids, leftOut } = chosenSeries(series, asked.zones);
  refuseParameters(
    leftOut.map((value) => ({
      field: "zones",
      value,
      allowed: "ids of /api/v1/series in the currency of the first",
    })),
  );
  const chosen = ids.flatMap((id) => series.find((choice) => choice.id === id) ?? []);
  if (chosen.length === 0) throw nothingToDraw("no series of power prices is stored");
  return { chosen, asked, span: spanWithin({ from: asked.from, to: asked.to }, reachOf(chosen)) };
}

async function hoursOf(request: ChartRequest) {
  const { chosen, span, asked } = await chosenOf(request);
  const [series] = chosen;
  if (series === undefined) throw nothingToDraw("no series of power prices is stored");
  if (series.shortestPeriodHours > 1) throw nothingToDraw(`${series.id} has no hourly prices`);
  const wanted = priceStatisticsRequest.parse({ ...span, asOf: asked.asOf });
  const statistics = await getPriceStatistics(request.database, series, wanted);
  if (statistics.months.length === 0) throw nothingToDraw(`${series.id} has no prices in these months`);
  return { statistics, series, asked };
}

async function deliveredOf(request: ChartRequest, currency: "USD" | "EUR"): Promise<BuiltChart> {
  const { asked, series } = await seriesOf(request);
  const { regions } = await getDeliveredPrices(request.database, deliveredPricesFromAddress(asked), series);
  const priced = pricedRegions(regions, currency);
  const drawn = new Set(drawnSeriesIds(priced, currency));
  const { of, locale } = request.words;
  const region = of("energy.region");
  const words = {
    t: of("energy.delivered"),
    regionName: (each: Parameters<typeof regionName>[0]) => regionName(each, region),
    locale,
  };
  const figure = deliveredPriceFigure(priced, currency, words);
  const used = series.filter(({ id }) => drawn.has(id));
  const chart = built(request, figure, used, asked.asOf);
  return { ...chart, sourceIds: ["power-price-parts"] };
}

function namesOf({ words }: ChartRequest) {
  const energy = words.of("energy");
  const market = words.of("energy.marketName");
  return {
    zoneName: (zone: string) => zoneName(zone, energy, words.locale),
    marketName: (type: string) => marketName(type, market),
    locale: words.locale,
  };
}

/** @throws {AppError} NOT_FOR_REDISTRIBUTION naming the first series that may not leave this way. */
function built(
  { way, isPublicInstance }: ChartRequest,
  figure: NamedFigure | null,
  used: readonly PowerSeriesChoice[],
  asOf: string | undefined,
): BuiltChart {
  if (figure === null) throw nothingToDraw("no prices are stored for this choice");
  for (const series of used) requirePassOn(series, way, isPublicInstance);
  const evidence: EvidenceStatus =
    used.length === 0 ? "estimated" : weakestEvidence(used.map((series) => series.evidence));
  return { figure, sourceIds: [], series: seriesSources(used), evidence, asOf };
}
