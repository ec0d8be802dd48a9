import { fundedScenarios } from "@/lib/charts/scenario/funded-scenarios";
import { fundingFigures } from "@/lib/charts/scenario/funding-figures";
import type { BuiltChart, ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { scenarioNamesOf } from "./scenario-names-of";
import { scenarioViewOf } from "./scenario-view-of";

const place = { section: "scenarios", page: "/scenarios" } as const;

/** Who pays for the capex of a scenario. */
export const scenarioFundingCharts: ChartEntry[] = [
  {
    ...place,
    id: "scenario-debt",
    anchor: "debt",
    build: (request) => fundingOf(request, "debt"),
  },
  {
    ...place,
    id: "debt-service-cover",
    anchor: "debt-cover",
    build: (request) => fundingOf(request, "cover"),
  },
  {
    ...place,
    id: "funding-gap",
    anchor: "funding-gap",
    build: (request) => fundingOf(request, "gap"),
  },
];

async function fundingOf(
  request: ChartRequest,
  shown: keyof ReturnType<typeof fundingFigures>,
): Promise<BuiltChart> {
  const { inputs, built } = await scenarioViewOf(request);
  const funded = fundedScenarios(inputs);
  const [own] = funded;
  if (own === undefined) throw nothingToDraw("there is no scenario");
  const nameOf = await scenarioNamesOf(request);
  const { of, locale } = request.words;
  return built(fundingFigures({ funded, own }, { t: of("scenarioFunding"), nameOf, locale })[shown]);
}
