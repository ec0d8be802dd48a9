import { quantileOfSorted } from "../monte-carlo/quantiles";
import { contourLines } from "../numeric/contour-lines";
import { frontierAxes, type FrontierAxes, type FrontierPoint } from "./break-even-frontier";
import { targetMarginUsdBn } from "./goal-target";
import { spaced } from "./parameter-scan";
import { scenarioRanges, type NamedScenario, type ScenarioInputs } from "./scenario-inputs";
import type { ScenarioParameters } from "./scenario-parameters";
import { createScenarioProbe } from "./scenario-probe";
import { createScenarioSampler } from "./scenario-sampler";

/** Odds of a positive forward NPV whose lines are drawn. */
export const oddsLevels = [0.05, 0.5, 0.95] as const;

export type OddsLine = { probability: number; lines: FrontierPoint[][] };

export type FrontierOdds = {
  draws: number;
  xValues: number[];
  yValues: number[];
  /** P(forward NPV > 0), row-major; null where the engine refuses a draw, or not yet computed. */
  probability: (number | null)[];
  /** The same with both axes as the scenario has them. */
  probabilityAtScenario: number | null;
  lines: OddsLine[];
};

export type FrontierOddsRun = {
  placeCount: number;
  /** Computes up to `count` more places of the grid, row by row; returns how many are done in all. */
  advance: (count: number) => number;
  summarise: () => FrontierOdds;
};

const NPV_FORWARD = { kind: "npv", span: "forward" } as const;

/**
 * Lines in the plane of two parameters on which forward NPV is above zero with odds of 5, 50 and 95 %, the other
 * parameters uncertain. Every place takes the same draws, so lines are smooth though draws are few: the line of
 * odds p is where the (1 - p) quantile of NPV is zero.
 * @param pointCount along each axis.
 * @throws {RangeError} for axes that are the same or a capex share.
 */
export function createFrontierOdds(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published" | "dependence" | "seed">,
  scenario: NamedScenario,
  axes: FrontierAxes,
  size: { pointCount: number; draws: number },
): FrontierOddsRun {
  const { pointCount, draws } = size;
  const { x, y } = frontierAxes(scenario, inputs.published, axes);
  const xValues = spaced(x.low, x.high, pointCount);
  const yValues = spaced(y.low, y.high, pointCount);
  const probe = createScenarioProbe(inputs.context, inputs.options, scenario.parameters);
  const drawn = drawOthers(inputs, scenario, axes, draws);
  const blank = () => Array.from({ length: pointCount * pointCount }, (): number | null => null);
  const probability = blank();
  const quantiles = oddsLevels.map(blank);
  const npvs = new Float64Array(draws);
  let completedPlaces = 0;

  /** Fills `npvs` in ascending order; false where the engine refuses a draw. */
  function drawAt(xValue: number, yValue: number): boolean {
    for (const [draw, parameters] of drawn.entries()) {
      parameters[x.key] = xValue;
      parameters[y.key] = yValue;
      const npv = probe.measure(parameters, (state) => targetMarginUsdBn(state, NPV_FORWARD));
      if (npv === null) return false;
      npvs[draw] = npv;
    }
    npvs.sort();
    return true;
  }

  const oddsOfDrawn = () => npvs.filter((npv) => npv > 0).length / draws;

  function computePlace(place: number): void {
    const [column, row] = [place % pointCount, Math.floor(place / pointCount)];
    if (!drawAt(xValues[column] ?? Number.NaN, yValues[row] ?? Number.NaN)) return;
    probability[place] = oddsOfDrawn();
    oddsLevels.forEach((odds, level) => {
      const levels = quantiles[level];
      if (levels !== undefined) levels[place] = quantileOfSorted(npvs, 1 - odds);
    });
  }

  return {
    placeCount: pointCount * pointCount,
    advance(count) {
      const end = Math.min(pointCount * pointCount, completedPlaces + count);
      for (; completedPlaces < end; completedPlaces++) computePlace(completedPlaces);
      return completedPlaces;
    },
    summarise: () => ({
      draws,
      xValues,
      yValues,
      probability: [...probability],
      probabilityAtScenario: drawAt(scenario.parameters[x.key], scenario.parameters[y.key])
        ? oddsOfDrawn()
        : null,
      lines: oddsLevels.map((odds, level) => ({
        probability: odds,
        lines: contourLines({ xValues, yValues, values: quantiles[level] ?? [] }, 0),
      })),
    }),
  };
}

/**
 * Draws of every parameter but the two axes, over the scenario's own ranges. An axis is set, not observed: what is
 * correlated with it keeps its own distribution.
 */
function drawOthers(
  inputs: Pick<ScenarioInputs, "published" | "dependence" | "seed">,
  scenario: NamedScenario,
  axes: FrontierAxes,
  draws: number,
): ScenarioParameters[] {
  const { fill } = createScenarioSampler({
    ranges: scenarioRanges(
      { ...scenario, overridden: [...scenario.overridden, axes.x, axes.y] },
      inputs.published,
    ),
    dependence: inputs.dependence,
    seed: inputs.seed,
    replicateCount: 1,
  });
  return Array.from({ length: draws }, (_, draw) => {
    const parameters = { ...scenario.parameters };
    fill(0, draw, parameters);
    return parameters;
  });
}
