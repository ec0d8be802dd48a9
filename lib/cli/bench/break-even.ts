import { breakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { createFrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { createGoalSeeker } from "@/lib/model/scenario/goal-seek";
import { FRONTIER_ODDS_SIZE, FRONTIER_POINT_COUNT } from "@/lib/model/scenario/frontier-size";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { scenarioInputsFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const base: NamedScenario = { slug: "base", parameters: scenarioParametersFixture("base"), overridden: [] };
const inputs = scenarioInputsFixture([base]);
const axes = { x: "priceElasticity", y: "grossAdds2026Gw" } as const; // a pair whose line crosses the plane

/** Every parameter, each over all it may be: the ranked table of the page. */
export const goalSeekEveryParameter: Benchmark = {
  name: "break-even of every parameter, one thread",
  unit: "ms",
  budget: 150,
  async measure() {
    return medianTimeMs(7, () => {
      const seeker = createGoalSeeker(inputs, base, { kind: "npv", span: "forward" });
      for (const key of valueParameterKeys) seeker.seek(key);
    });
  },
};

/** Grid, binding constraints and a line solved for point by point. */
export const frontierGrid: Benchmark = {
  name: `break-even frontier, ${FRONTIER_POINT_COUNT} x ${FRONTIER_POINT_COUNT}`,
  unit: "ms",
  budget: 1000,
  async measure() {
    return medianTimeMs(7, () => breakEvenFrontier(inputs, base, axes, FRONTIER_POINT_COUNT));
  },
};

export const frontierOdds: Benchmark = {
  name: `odds lines of the frontier, ${FRONTIER_ODDS_SIZE.pointCount} x ${FRONTIER_ODDS_SIZE.pointCount} places x ${FRONTIER_ODDS_SIZE.draws} draws`,
  unit: "ms",
  budget: 3000,
  async measure() {
    return medianTimeMs(3, () => {
      const run = createFrontierOdds(inputs, base, axes, FRONTIER_ODDS_SIZE);
      run.advance(run.placeCount);
      run.summarise();
    });
  },
};
