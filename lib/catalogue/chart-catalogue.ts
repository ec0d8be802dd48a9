import { AppError } from "@/lib/errors/app-error";
import { capacityCharts } from "./capacity-charts";
import { chainCharts } from "./chain-charts";
import type { ChartEntry } from "./chart-entry";
import { costCharts } from "./cost-charts";
import { companyCharts } from "./company-charts";
import { dataCharts } from "./data-charts";
import { energyCharts } from "./energy-charts";
import { realisedCharts } from "./realised-charts";
import { scenarioCharts } from "./scenario-charts";
import { scenarioDriverCharts } from "./scenario-driver-charts";
import { scenarioFundingCharts } from "./scenario-funding-charts";
import { scenarioOddsCharts } from "./scenario-odds-charts";
import { scenarioTargetCharts } from "./scenario-target-charts";
import { sweepCharts } from "./sweep-charts";
import { verdictCharts } from "./verdict-charts";

/** Every chart with an address of its own, in the order of the pages. */
export const chartCatalogue: readonly ChartEntry[] = [
  ...verdictCharts,
  ...costCharts,
  ...capacityCharts,
  ...energyCharts,
  ...chainCharts,
  ...companyCharts,
  ...realisedCharts,
  ...scenarioCharts,
  ...scenarioOddsCharts,
  ...scenarioDriverCharts,
  ...scenarioTargetCharts,
  ...scenarioFundingCharts,
  ...sweepCharts,
  ...dataCharts,
];

/** @throws {AppError} NOT_FOUND for an id nothing has, with those there are. */
export function chartOfId(id: string): ChartEntry {
  const entry = chartCatalogue.find((each) => each.id === id);
  if (entry !== undefined) return entry;
  throw new AppError("NOT_FOUND", `There is no chart ${id}. /api/v1/charts lists them.`, {
    fields: [{ field: "chart", value: id, allowed: chartCatalogue.map((each) => each.id).join(", ") }],
  });
}
