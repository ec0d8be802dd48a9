import type { ChartContext } from "@/lib/charts/chart-context";
import { choroplethChart } from "@/lib/charts/map/choropleth-chart";
import { mapFeatures } from "@/lib/charts/map/map-features";
import { Chart } from "@/lib/charts/map/map-registry";
import type { MapSpec } from "@/lib/charts/map/map-spec";
import { drawnChart, type DrawnChart } from "./draw-chart";

type MapDrawer = (canvas: HTMLCanvasElement, context: ChartContext) => DrawnChart;

/** Fetches the atlas of a map; what comes back draws it at once. Import this module lazily, and only for a map. */
export async function mapDrawer(spec: MapSpec): Promise<MapDrawer> {
  const features = await mapFeatures(spec.map);
  return (canvas, context) => drawnChart(new Chart(canvas, choroplethChart(spec, features, context)));
}
