import type { ChartSpec } from "./chart-spec";
import type { MapSpec } from "./map/map-spec";
import type { SankeySpec } from "./sankey/sankey-spec";

/** Whatever a figure can show: charts of the common registry, and those whose drawing is fetched when one is shown. */
export type FigureSpec = ChartSpec | MapSpec | SankeySpec;
