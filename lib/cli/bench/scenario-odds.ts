import { calibrateOdds } from "@/lib/model/tracking/calibrate-odds";
import { equalPrior, hypotheses } from "@/lib/model/tracking/hypotheses";
import { assumedDiscrepancies } from "@/lib/model/tracking/model-discrepancy";
import { trackScenarios } from "@/lib/model/tracking/track-scenarios";
import {
  indicatorPointsFixture,
  quartersFrom,
  scenarioEnsemblesFixture,
} from "@/lib/testing/tracking-fixture";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const QUARTERS = 24;
const indicators = [
  "filedCapex",
  "aiRevenue",
  "acceleratorRevenue",
  "capexToOperatingCashFlow",
  "depreciationToRevenue",
  "energisedPower",
  "powerPrice",
] as const;
const ensembles = scenarioEnsemblesFixture(indicators, 1 + QUARTERS);
const points = indicators.flatMap((indicator) =>
  indicatorPointsFixture(indicator, quartersFrom("2024Q4", 1 + QUARTERS), 0.1),
);
const settings = {
  discrepancies: assumedDiscrepancies,
  prior: equalPrior,
  learningRate: 0.5,
  persistence: 0.97,
};

/** Seven indicators in each of 24 quarters, with every indicator's Shapley values: the most there can be. */
export const scenarioOdds: Benchmark = {
  name: "posterior odds, 7 indicators x 24 quarters x 4 hypotheses, cached ensembles",
  unit: "ms",
  budget: 300,
  async measure() {
    return medianTimeMs(7, () => {
      trackScenarios({ ...settings, ensembles, points, span: "evidence" });
    });
  },
};

/** Worlds in which the leader is the hypothesis they were drawn from, less what the odds promise of it: 0 or more. */
export const oddsPromise: Benchmark = {
  name: "share of 8,000 synthetic worlds led by their own hypothesis, less the share the odds promise",
  unit: "share",
  budget: 0,
  isLeast: true,
  async measure() {
    const { ahead } = calibrateOdds({
      ...settings,
      ensembles,
      points: points.slice(0, 0),
      startIndex: 0,
      quarterCount: 8,
      worldsPerHypothesis: 2000,
      seed: "bench",
    });
    const mean = (pick: "shareFraction" | "promisedFraction") =>
      hypotheses.reduce((sum, hypothesis) => sum + equalPrior[hypothesis] * ahead[hypothesis][pick], 0);
    return mean("shareFraction") - mean("promisedFraction");
  },
};
