import { barsAndLinesChart } from "./bars-and-lines-chart";
import { buildUpChart } from "./build-up-chart";
import type { ChartContext, DrawableChart } from "./chart-context";
import type { ChartSpec } from "./chart-spec";
import { curvesChart } from "./curves-chart";
import { fanChart } from "./fan-chart";
import { heatMapChart } from "./heat-map-chart";
import { intervalsChart } from "./intervals-chart";
import { lineComparison } from "./line-comparison";
import { oddsBarsChart } from "./odds-bars-chart";
import { priceHistoryChart } from "./price-history-chart";
import { rankedBarsChart } from "./ranked-bars-chart";
import { stepLinesChart } from "./step-lines-chart";
import { supplyStackChart } from "./supply-stack-chart";
import { tornadoChart } from "./tornado-chart";
import { waterfallChart } from "./waterfall-chart";

/** Chart.js configuration of any chart; give it to `new Chart(canvas, …)` of chart-registry. */
export function buildChart(spec: ChartSpec, context: ChartContext): DrawableChart {
  switch (spec.kind) {
    case "fan":
      return fanChart(spec, context);
    case "lines":
      return lineComparison(spec, context);
    case "waterfall":
      return waterfallChart(spec, context);
    case "bars-and-lines":
      return barsAndLinesChart(spec, context);
    case "steps":
      return stepLinesChart(spec, context);
    case "price-history":
      return priceHistoryChart(spec, context);
    case "ranked-bars":
      return rankedBarsChart(spec, context);
    case "odds-bars":
      return oddsBarsChart(spec, context);
    case "heat-map":
      return heatMapChart(spec, context);
    case "build-up":
      return buildUpChart(spec, context);
    case "supply-stack":
      return supplyStackChart(spec, context);
    case "tornado":
      return tornadoChart(spec, context);
    case "intervals":
      return intervalsChart(spec, context);
    case "curves":
      return curvesChart(spec, context);
  }
}
