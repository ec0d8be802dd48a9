import { balanceFigure } from "@/lib/charts/capacity/balance-figure";
import { bindingFigure } from "@/lib/charts/capacity/binding-figure";
import { capacitySources } from "@/lib/charts/capacity/capacity-sources";
import { costDispersionFigure } from "@/lib/charts/capacity/cost-dispersion-figure";
import { limitsFigure } from "@/lib/charts/capacity/limits-figure";
import { monthsToOperationFigure } from "@/lib/charts/capacity/months-to-operation-figure";
import { sitesFigure } from "@/lib/charts/capacity/sites-figure";
import { supplyStackFigure } from "@/lib/charts/capacity/supply-stack-figure";
import { valueFigure } from "@/lib/charts/capacity/value-figure";
import type { NamedFigure } from "@/lib/charts/named-figure";
import { capacityChoice } from "@/lib/contracts/capacity-choice";
import { capacityRequest, type CapacityRequest } from "@/lib/contracts/capacity-request";
import { capacityFromSearchParams } from "@/lib/contracts/capacity-search-params";
import { numberOrText } from "@/lib/contracts/number-or-text";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { FIRST_SITE_YEAR } from "@/lib/contracts/replicability-request";
import { AppError } from "@/lib/errors/app-error";
import { zoneName } from "@/lib/messages/zone-name";
import { balanceByQuarter } from "@/lib/model/capacity/balance-by-quarter";
import { capacityCase } from "@/lib/model/capacity/capacity-case";
import { fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import { minimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { EvidenceStatus } from "@/lib/model/evidence";
import { getCapacity } from "@/lib/queries/get-capacity";
import { getMeritOrder } from "@/lib/queries/get-merit-order";
import { getReplicability } from "@/lib/queries/get-replicability";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";

const place = { section: "capacity", page: "/capacity" } as const;
const quarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));
const modelSources = ["eia", "region-facts", "operating-points"];
const siteSources = ["epoch"];

export const capacityCharts: ChartEntry[] = [
  {
    ...place,
    id: "capacity-limits",
    anchor: "limits",
    build: async (request) => {
      const { minimum, asOf } = await limitsOf(request);
      return built(
        limitsFigure(minimum, modelOnly(request), wordsOf(request)),
        modelSources,
        asOf,
        "scenario",
      );
    },
  },
  {
    ...place,
    id: "value-of-one-per-cent",
    anchor: "value",
    build: async (request) => {
      const { solved, asOf } = await solvedOf(request);
      return built(valueFigure(solved, modelOnly(request), wordsOf(request)), modelSources, asOf, "scenario");
    },
  },
  {
    ...place,
    id: "probability-of-binding",
    anchor: "binding",
    build: async (request) => {
      const { solved, asOf } = await solvedOf(request);
      const figure = bindingFigure(solved.uncertainty, modelOnly(request), wordsOf(request));
      return built(figure, modelSources, asOf, "scenario");
    },
  },
  {
    ...place,
    id: "supply-stack",
    anchor: "supply-stack",
    build: async (request) => {
      const { database, words } = request;
      const { asOf } = requestOf(request);
      const order = await getMeritOrder(database, meritOrderRequest.parse({ asOf }));
      const { source } = await getReplicability(database, FIRST_SITE_YEAR, asOf);
      const { priced } = capacitySources({ tracked: source, regions: order.regions }, words.of("capacity"));
      const energy = words.of("energy");
      const figure = supplyStackFigure(
        { regions: order.regions, unplacedSites: order.unplacedSites, sources: priced },
        {
          t: words.of("capacityEvidence.supply"),
          zoneName: (zone) => zoneName(zone, energy, words.locale),
          locale: words.locale,
        },
      );
      return built(figure, [...modelSources, "power-price-parts", ...siteSources], asOf, "scenario");
    },
  },
  {
    ...place,
    id: "energised-sites",
    anchor: "sites",
    build: async (request) => {
      const { minimum, inputs, asOf } = await limitsOf(request);
      const { database, words } = request;
      const { power, index, source } = await getReplicability(database, FIRST_SITE_YEAR, asOf);
      const sources = capacitySources({ tracked: source, regions: [] }, words.of("capacity")).withModel;
      const { peakPueRatio } = inputs.input;
      const figure = sitesFigure(
        { power, siteCount: index.siteCount, minimum, peakPueRatio, sources },
        { t: words.of("capacity.sites"), locale: words.locale },
      );
      return built(figure, [...modelSources, ...siteSources], asOf, "scenario");
    },
  },
  {
    ...place,
    id: "months-to-operation",
    anchor: "replicability",
    build: async (request) => {
      const { words } = request;
      const { index, sources, asOf } = await repeatableOf(request);
      if (sources.length === 0) throw nothingToDraw("no sites are tracked");
      const t = words.of("capacityEvidence.replicability");
      const figure = monthsToOperationFigure(index, sources, { t, locale: words.locale });
      return built(figure, siteSources, asOf, "estimated");
    },
  },
  {
    ...place,
    id: "cost-per-gigawatt",
    anchor: "cost-dispersion",
    build: async (request) => {
      const { words } = request;
      const { index, publishedCosts, sources, asOf } = await repeatableOf(request);
      const t = words.of("capacityEvidence.replicability.cost");
      const figure = costDispersionFigure({ index, publishedCosts, sources }, { t, locale: words.locale });
      return built(figure, ["cost-assumptions", ...siteSources], asOf, "estimated");
    },
  },
  {
    ...place,
    id: "balance-of-limits",
    anchor: "balance",
    build: async (request) => {
      const { minimum, asOf } = await limitsOf(request);
      const { words } = request;
      const t = words.of("capacityEvidence.replicability.balance");
      const balance = balanceByQuarter(quarters, minimum.limitsItGw);
      const figure = balanceFigure(balance, fleetLimits.length, { t, locale: words.locale });
      return built(figure, modelSources, asOf, "scenario");
    },
  },
];

/** The page's own parameters, and how many draws to make where its worker makes as many as the API. */
function requestOf({ params: { draws, ...params } }: ChartRequest): CapacityRequest {
  const { input, unknown } = capacityFromSearchParams(params);
  refuseParameters(unknownParameters(unknown, params));
  const uncertainty = draws === undefined ? {} : { draws: numberOrText(String(draws)) };
  return capacityRequest.parse({ ...input, uncertainty }, { reportInput: true });
}

async function limitsOf(request: ChartRequest) {
  const asked = requestOf(request);
  const data = await getUnitCostData(request.database, asked.asOf);
  const found = capacityCase(data, capacityChoice(asked));
  if ("unknown" in found) {
    const { field, value, allowed } = found.unknown;
    throw new AppError("NOT_FOUND", `unavailable: nothing is known for ${field} ${value}; known: ${allowed}`);
  }
  const { assumptions } = data;
  return {
    asked,
    asOf: asked.asOf,
    inputs: found.inputs,
    assumptions,
    minimum: minimumCapacity(found.terms),
  };
}

/**
 * The programme and its draws, as long as nothing they are made of has changed. A reader who cannot wait for them finds them
 * when they ask again.
 */
async function solvedOf(request: ChartRequest) {
  const { asked, asOf, inputs, assumptions } = await limitsOf(request);
  const solving = computedOnce("capacity", { asked, inputs, assumptions }, () =>
    getCapacity(request.database, asked),
  );
  const solved = await request.wait(solving);
  return { solved, asOf };
}

async function repeatableOf(request: ChartRequest) {
  const { asOf } = requestOf(request);
  const { index, publishedCosts, source } = await getReplicability(request.database, FIRST_SITE_YEAR, asOf);
  const { tracked } = capacitySources({ tracked: source, regions: [] }, request.words.of("capacity"));
  return { index, publishedCosts, sources: tracked, asOf };
}

function modelOnly({ words }: ChartRequest) {
  return capacitySources({ tracked: null, regions: [] }, words.of("capacity")).model;
}

function wordsOf({ words }: ChartRequest) {
  return { t: words.of("capacity"), locale: words.locale };
}

function built(
  figure: NamedFigure | null,
  sourceIds: readonly string[],
  asOf: string | undefined,
  evidence: EvidenceStatus,
): BuiltChart {
  if (figure === null) throw nothingToDraw("there is nothing to show of what is known");
  return { figure, sourceIds, evidence, asOf };
}
