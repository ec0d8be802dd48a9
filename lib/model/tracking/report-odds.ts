import type { BacktestResult, BacktestSkill } from "./backtest/backtest-result";
import type { BacktestOptions } from "./backtest/backtest-set";
import { rollBacktest } from "./backtest/roll-backtest";
import type { VintageGap } from "./combine-vintages";
import { firstVintages } from "./first-vintages";
import { frozenDates } from "./frozen-sets/frozen-dates";
import type { IndicatorKey, IndicatorPoint } from "./indicators";
import { discriminationOf, readOdds, type MainOdds, type OddsChoice, type OddsReading } from "./read-odds";
import { engineSet, newestFirst, rebuiltSet, type EngineSetInput, type Omission } from "./scenario-set";

export type IndicatorGap = VintageGap & { indicator: IndicatorKey };

/** Everything the odds of a report are computed from. */
export type ReportOddsInput = {
  /** ISO day looked from; null: everything known when the report was made. */
  day: string | null;
  choice: OddsChoice;
  /** Every vintage of what the scenario sets forecast, known on the day. */
  points: readonly IndicatorPoint[];
  unresolved: readonly Omission[];
  gaps: readonly IndicatorGap[];
  engine: EngineSetInput;
  backtest: BacktestOptions & { dataAsOf: string };
};

/** How the method would have done, set by set, without the single forecasts. */
export type BacktestSummary = ReportOddsInput["backtest"] & {
  sets: {
    frozenAt: string;
    quarters: string[];
    /** Chosen for the last of them, from the quarters before. */
    lastLearningRate: number | null;
  }[];
  /** Of all indicators by set and over all; of each indicator over all sets. */
  skills: BacktestSkill[];
  pit: BacktestResult["pit"];
};

/** As the page on realised return shows the odds; the values seen stand with the inputs. */
export type ReportOdds = Omit<OddsReading, "main"> & {
  main: Omit<MainOdds, "points"> | null;
  gaps: IndicatorGap[];
  /** Null where no frozen set has a quarter to be scored by. */
  backtest: BacktestSummary | null;
};

/** The odds of a report from its own inputs, without a database. */
export function rebuildReportOdds(input: ReportOddsInput): ReportOdds {
  const { day, choice, unresolved, backtest } = input;
  const today = drain(engineSet(input.engine));
  const isWritten = (frozenOn: string) => day === null || frozenOn <= day;
  const sets = newestFirst([
    ...(isWritten(today.ensembles.frozenOn) ? [today] : []),
    ...frozenDates.filter(isWritten).map((frozenOn) => rebuiltSet(input.points, frozenOn)),
  ]);
  const points = firstVintages(input.points);
  const reading = readOdds({
    sets,
    points,
    unresolved,
    choice,
    discrimination: sets.includes(today) ? discriminationOf(today, points) : null,
  });
  return reportOdds(reading, input, drain(rollBacktest(input.points, backtest.dataAsOf, backtest)));
}

/** @param result of the backtest that `input` describes. */
export function reportOdds(
  { main, ...reading }: OddsReading,
  { gaps, backtest }: Pick<ReportOddsInput, "gaps" | "backtest">,
  result: BacktestResult | null,
): ReportOdds {
  return {
    ...reading,
    main: main && withoutPoints(main),
    gaps: [...gaps],
    backtest:
      result === null
        ? null
        : {
            ...backtest,
            sets: result.sets.map(({ frozenAt, quarters }) => ({
              frozenAt,
              quarters: quarters.map(({ quarter }) => quarter),
              lastLearningRate: quarters.at(-1)?.learningRate ?? null,
            })),
            skills: result.skills.filter(
              ({ indicator, frozenAt }) => indicator === null || frozenAt === null,
            ),
            pit: result.pit,
          },
  };
}

function withoutPoints({ points: _points, ...main }: MainOdds): Omit<MainOdds, "points"> {
  return main;
}

function drain<Value>(slices: Generator<undefined, Value>): Value {
  let step = slices.next();
  while (step.done !== true) step = slices.next();
  return step.value;
}
