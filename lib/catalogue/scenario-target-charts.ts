import { frontierFigure } from "@/lib/charts/scenario/frontier-figure";
import { goalCurveFigure } from "@/lib/charts/scenario/goal-curve-figure";
import { targetWords } from "@/lib/charts/scenario/target-words";
import { drawFrontierInSlices } from "@/lib/commands/draw-frontier-in-slices";
import { seekGoalsInSlices } from "@/lib/commands/seek-goals-in-slices";
import { goalTargetOf } from "@/lib/contracts/goal-target-of";
import { FRONTIER_ODDS_SIZE, FRONTIER_POINT_COUNT } from "@/lib/model/scenario/frontier-size";
import { goalParameter } from "@/lib/model/scenario/goal-parameter";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import type { ChartEntry, ChartRequest } from "./chart-entry";
import { computedOnce } from "./computed-once";
import { nothingToDraw } from "./nothing-to-draw";
import { scenarioViewOf } from "./scenario-view-of";

const place = { section: "scenarios", page: "/scenarios" } as const;

/** What must be true of a scenario: towards a target, and where two assumptions break even. */
export const scenarioTargetCharts: ChartEntry[] = [
  {
    ...place,
    id: "goal-curve",
    anchor: "goal-curve",
    build: async (request) => {
      const { view, inputs, subject, sources, built } = await scenarioViewOf(request);
      const { context, options, published } = inputs;
      const target = goalTargetOf(view.goal, subject.parameters.waccFraction);
      const { parameter: asked } = view.goal;
      const keys = asked === null ? valueParameterKeys : [asked];
      const task = { context, options, published, subject, target, keys };
      const seeks = await computedOnce("goal", task, () =>
        request.compute((signal) => seekGoalsInSlices(inputs, { scenario: subject, target, keys }, signal)),
      );
      const parameter = goalParameter(asked, seeks);
      const seek = seeks.find(({ key }) => key === parameter);
      if (seek?.kind !== "sought")
        throw nothingToDraw(`${parameter} cannot move alone: the shares of capex sum to 1`);
      const { of } = request.words;
      return built(
        goalCurveFigure(
          { seek, target, published: published[parameter], sources },
          { t: of("scenarioTargets.goal"), caseName: of("figure.scenario"), words: wordsOf(request, inputs) },
        ),
      );
    },
  },
  {
    ...place,
    id: "break-even-frontier",
    anchor: "frontier",
    build: async (request) => {
      const { view, inputs, subject, sources, built } = await scenarioViewOf(request);
      const { context, options, published, dependence, seed } = inputs;
      const [x, y] = view.axes;
      const axes = { x, y };
      const task = { context, options, published, dependence, seed, subject, axes };
      const drawn = await computedOnce("frontier", task, () =>
        request.compute((signal) =>
          drawFrontierInSlices(
            inputs,
            {
              scenario: subject,
              axes,
              pointCount: FRONTIER_POINT_COUNT,
              oddsPointCount: FRONTIER_ODDS_SIZE.pointCount,
            },
            signal,
          ),
        ),
      );
      const { of, locale } = request.words;
      return built(
        frontierFigure(
          { ...drawn, subject, published, sources },
          {
            t: of("scenarioTargets"),
            caseName: of("figure.scenario"),
            words: wordsOf(request, inputs),
            locale,
          },
        ),
      );
    },
  },
];

function wordsOf({ words }: ChartRequest, { context }: Awaited<ReturnType<typeof scenarioViewOf>>["inputs"]) {
  const { of, locale } = words;
  return targetWords(FIRST_YEAR + context.filedYears.length, {
    t: of("scenarioTargets"),
    parameterWords: of("scenarioParameter"),
    locale,
  });
}
