import { industrialPriceFigure, industrialPriceSeriesIds } from "@/lib/charts/data/industrial-price-figure";
import { priceSeriesFigure } from "@/lib/charts/data/price-series-figure";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { PriceSeries } from "@/lib/contracts/price-series";
import { AppError } from "@/lib/errors/app-error";
import { weakestEvidence } from "@/lib/model/evidence";
import { getPriceSeries } from "@/lib/queries/get-price-series";
import { listSourceLicences } from "@/lib/queries/list-source-licences";
import { requirePassOn } from "@/lib/queries/may-pass-on";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { seriesSources } from "./series-sources";

const place = { section: "data", page: "/data" } as const;

export const dataCharts: ChartEntry[] = [
  {
    ...place,
    id: "industrial-power-price",
    anchor: "power-price",
    build: async (request) => {
      const { database, words } = request;
      const asOf = asOfOf(request.params);
      const series = await Promise.all(
        industrialPriceSeriesIds.map((id) => getPriceSeries(database, id, asOf)),
      );
      const figure = industrialPriceFigure(series, { t: words.of("data.price"), locale: words.locale });
      return built(request, figure, series, asOf);
    },
  },
  {
    ...place,
    id: "price-series",
    anchor: "series",
    example: `?series=${industrialPriceSeriesIds[0]}`,
    ownParams: ["series"],
    build: async (request) => {
      const { series: raw, ...ofPage } = request.params;
      const id = Array.isArray(raw) ? raw.at(-1) : raw;
      const asOf = asOfOf(ofPage);
      if (id === undefined || id === "")
        throw new AppError("INVALID_INPUT", "The chart needs a price series: /api/v1/series lists them.", {
          fields: [{ field: "series", value: null, allowed: "an id of /api/v1/series" }],
        });
      const { database, words } = request;
      const series = await getPriceSeries(database, id, asOf);
      const figure = priceSeriesFigure(series, { t: words.of("data.series"), locale: words.locale });
      return built(request, figure, [series], asOf);
    },
  },
];

/** @throws {AppError} INVALID_INPUT for a day that cannot be read, or with what the page does not know. */
function asOfOf(params: ChartRequest["params"]): string | undefined {
  const { asOf, problem } = asOfFromSearchParams(params);
  const unknown = Object.keys(params).filter((name) => name !== "asOf");
  refuseParameters([...(problem === null ? [] : [problem]), ...unknownParameters(unknown, params)]);
  return asOf;
}

/** @throws {AppError} NOT_FOR_REDISTRIBUTION naming the first series that may not leave this way. */
async function built(
  { database, way, isPublicInstance }: ChartRequest,
  figure: NamedFigure | null,
  used: readonly PriceSeries[],
  asOf: string | undefined,
): Promise<BuiltChart> {
  for (const series of used) requirePassOn(series, way, isPublicInstance);
  if (figure === null) throw nothingToDraw("no prices are stored for this choice");
  const licences = await listSourceLicences(
    database,
    used.map(({ sourceId }) => sourceId),
  );
  const homepageOf = new Map(licences.map(({ id, homepageUrl }) => [id, homepageUrl]));
  return {
    figure,
    sourceIds: [],
    series: seriesSources(
      used.map((series) => ({ ...series, sourceUrl: homepageOf.get(series.sourceId) ?? "" })),
    ),
    evidence: weakestEvidence(used.flatMap(({ points }) => points.map(({ evidence }) => evidence))),
    asOf,
  };
}
