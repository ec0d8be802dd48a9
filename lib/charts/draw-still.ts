import type { ChartContext } from "./chart-context";
import type { FigureSpec } from "./figure-spec";

/**
 * Draws any spec on a canvas that keeps its size, with `pixelRatio` pixels to each of its own. What draws it is fetched when
 * it is first needed: a chart without a map loads no atlas.
 */
export async function drawStill(
  canvas: HTMLCanvasElement,
  spec: FigureSpec,
  context: ChartContext,
  pixelRatio: number,
): Promise<{ destroy(): void }> {
  const fixed = { responsive: false, devicePixelRatio: pixelRatio };
  if (spec.kind === "map") {
    const [{ choroplethChart }, { mapFeatures }, { Chart }] = await Promise.all([
      import("./map/choropleth-chart"),
      import("./map/map-features"),
      import("./map/map-registry"),
    ]);
    const config = choroplethChart(spec, await mapFeatures(spec.map), context);
    return new Chart(canvas, { ...config, options: { ...config.options, ...fixed } });
  }
  if (spec.kind === "sankey") {
    const [{ sankeyChart }, { Chart }] = await Promise.all([
      import("./sankey/sankey-chart"),
      import("./sankey/sankey-registry"),
    ]);
    const config = sankeyChart(spec, context);
    return new Chart(canvas, { ...config, options: { ...config.options, ...fixed } });
  }
  const [{ buildChart }, { Chart }] = await Promise.all([
    import("./build-chart"),
    import("./chart-registry"),
  ]);
  const config = buildChart(spec, context);
  return new Chart(canvas, { ...config, options: { ...config.options, ...fixed } });
}
