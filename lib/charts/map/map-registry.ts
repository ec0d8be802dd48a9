import { ChoroplethController, ColorScale, GeoFeature, ProjectionScale } from "chartjs-chart-geo";
import { Chart } from "../chart-registry";

Chart.register(ChoroplethController, ColorScale, GeoFeature, ProjectionScale);

/** Chart.js with what a map needs on top. Import it lazily, and only for a map. */
export { Chart };
