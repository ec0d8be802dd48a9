import type { BarsAndLinesData } from "./bars-and-lines-chart";
import type { BuildUpData } from "./build-up-chart";
import type { CurvesData } from "./curves-chart";
import type { FanChartData } from "./fan-chart";
import type { HeatMapData } from "./heat-map-chart";
import type { IntervalsData } from "./intervals-chart";
import type { LineComparisonData } from "./line-comparison";
import type { OddsBarsData } from "./odds-bars-chart";
import type { PriceHistoryData } from "./price-history-chart";
import type { RankedBarsData } from "./ranked-bars-chart";
import type { StepLinesData } from "./step-lines-chart";
import type { SupplyStackData } from "./supply-stack-chart";
import type { TornadoData } from "./tornado-chart";
import type { WaterfallData } from "./waterfall-chart";

/** A chart as plain data: it crosses from server to browser and is drawn there, or on a server canvas for the PDF. */
export type ChartSpec =
  | ({ kind: "fan" } & FanChartData)
  | ({ kind: "lines" } & LineComparisonData)
  | ({ kind: "waterfall" } & WaterfallData)
  | ({ kind: "bars-and-lines" } & BarsAndLinesData)
  | ({ kind: "steps" } & StepLinesData)
  | ({ kind: "price-history" } & PriceHistoryData)
  | ({ kind: "ranked-bars" } & RankedBarsData)
  | ({ kind: "odds-bars" } & OddsBarsData)
  | ({ kind: "heat-map" } & HeatMapData)
  | ({ kind: "build-up" } & BuildUpData)
  | ({ kind: "supply-stack" } & SupplyStackData)
  | ({ kind: "tornado" } & TornadoData)
  | ({ kind: "intervals" } & IntervalsData)
  | ({ kind: "curves" } & CurvesData);
