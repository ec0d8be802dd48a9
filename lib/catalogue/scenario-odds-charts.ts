import { createNpvBlender } from "@/lib/charts/scenario/npv-blender";
import { npvOddsCurves, npvOddsFigure } from "@/lib/charts/scenario/npv-odds-figure";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import type { ChartEntry } from "./chart-entry";
import { sampled } from "./sampled";
import { scenarioNamesOf } from "./scenario-names-of";
import { scenarioViewOf } from "./scenario-view-of";

/** How sure a scenario is. */
export const scenarioOddsCharts: ChartEntry[] = [
  {
    section: "scenarios",
    page: "/scenarios",
    id: "odds-of-net-present-value",
    anchor: "odds",
    build: async (request) => {
      const { view, inputs, built } = await scenarioViewOf(request);
      const { simulations, samples } = await sampled(request, inputs);
      const nameOf = await scenarioNamesOf(request);
      const { of, locale } = request.words;
      const words = { t: of("scenarioUncertainty"), nameOf, locale };
      const curves = npvOddsCurves(samples, simulations, words);
      const blended = createNpvBlender(samples).blend(view.weights);
      const firstProjectedYear = FIRST_YEAR + inputs.context.filedYears.length;
      return built(npvOddsFigure({ simulations, curves, blended, firstProjectedYear }, words));
    },
  },
];
