import { climatologyBefore, fitClimatology } from "./climatology";
import { discrepancyCorrelation } from "./discrepancy-correlation";
import { effectiveCount } from "./effective-count";
import { correlationOf, fitScenario, type ChangeCorrelation } from "./fit-scenario";
import type { ByHypothesis } from "./hypotheses";
import type { ScenarioEnsembles } from "./scenario-ensembles";
import type { IndicatorPoint } from "./indicators";
import type { Innovation } from "./innovation";
import { innovationCorrelation } from "./innovation-correlation";
import type { InnovationFit } from "./innovation-fit";
import type { ModelDiscrepancies } from "./model-discrepancy";

/** What every hypothesis forecasts of one innovation, before its outcome is looked at. */
export type PreparedInnovation = {
  innovation: Innovation;
  quarter: string;
  fits: ByHypothesis<InnovationFit>;
  /** Of the discrepancies, in the order of the predictors. */
  correlation: ChangeCorrelation;
  /** Participation ratio of how the paths' own changes move together. */
  effectiveIndicatorCount: number;
};

export type PreparationInput = {
  ensembles: ScenarioEnsembles;
  innovation: Innovation;
  /** Those before the quarter are the history of "other". */
  points: readonly IndicatorPoint[];
  discrepancies: ModelDiscrepancies;
};

export function prepareInnovation({
  ensembles,
  innovation,
  points,
  discrepancies,
}: PreparationInput): PreparedInnovation {
  const { bear, base, bull } = ensembles.paths;
  const quarter = bear.quarters[innovation.quarterIndex] as string;
  const indicators = innovation.predictors.map(({ indicator }) => indicator);
  const modelled = innovationCorrelation([bear, base, bull], indicators, innovation.quarterIndex);
  const correlation: ChangeCorrelation = {
    indicators,
    matrix: discrepancyCorrelation(points, indicators, quarter, modelled),
  };
  const seen = innovation.targets.map(({ indicator }) => indicator);
  const seenCorrelation = Float64Array.from(
    seen.flatMap((a) => seen.map((b) => correlationOf({ indicators, matrix: modelled }, a, b))),
  );
  return {
    innovation,
    quarter,
    correlation,
    fits: {
      bear: fitScenario(bear, innovation, correlation, discrepancies),
      base: fitScenario(base, innovation, correlation, discrepancies),
      bull: fitScenario(bull, innovation, correlation, discrepancies),
      other: fitClimatology(
        innovation,
        (indicator) => climatologyBefore(points, indicator, quarter, discrepancies),
        correlation,
      ),
    },
    effectiveIndicatorCount: effectiveCount(seenCorrelation, seen.length),
  };
}
