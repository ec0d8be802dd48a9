import { Flow, SankeyController } from "chartjs-chart-sankey";
import { Chart } from "../chart-registry";

Chart.register(SankeyController, Flow);

/** Chart.js that can also draw flows. Import it lazily, and only for one. */
export { Chart };
