import { frontierFigure } from "@/lib/charts/scenario/frontier-figure";
import { goalCurveFigure } from "@/lib/charts/scenario/goal-curve-figure";
import { targetWords } from "@/lib/charts/scenario/target-words";
import { goalTargetOf } from "@/lib/contracts/goal-target-of";
import { breakEvenFrontier } from "@/lib/model/scenario/break-even-frontier";
import { createFrontierOdds } from "@/lib/model/scenario/frontier-odds";
import { FRONTIER_ODDS_SIZE, FRONTIER_POINT_COUNT } from "@/lib/model/scenario/frontier-size";
import { goalParameter } from "@/lib/model/scenario/goal-parameter";
import { createGoalSeeker, type GoalRefusal, type GoalSeek } from "@/lib/model/scenario/goal-seek";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { valueParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { runInSlices } from "@/lib/commands/run-in-slices";
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
        request.compute(async (signal) => {
          const seeker = createGoalSeeker(inputs, subject, target);
          const found: (GoalSeek | GoalRefusal)[] = [];
          await runInSlices(() => {
            found.push(...keys.slice(found.length, found.length + 1).map(seeker.seek));
            return found.length === keys.length;
          }, signal);
          return found;
        }),
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
        request.compute(async (signal) => {
          const odds = createFrontierOdds(inputs, subject, axes, FRONTIER_ODDS_SIZE);
          await runInSlices(() => odds.advance(1) === odds.rowCount, signal);
          return {
            frontier: breakEvenFrontier(inputs, subject, axes, FRONTIER_POINT_COUNT),
            odds: odds.summarise(),
          };
        }),
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
