import type { DisplayUnit } from "@/lib/format/display-unit";
import type { GoalSeek } from "@/lib/model/scenario/goal-seek";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { sharedAxisRange } from "../axis-range";
import type { ChartSpec } from "../chart-spec";

const USD_PER_USD_BN = 1e9;
const MARGIN_FRACTION = 0.12; // of what is shown, on each side
const LONE_HALF_SPAN = 0.5; // of the value itself, where there is nothing else to show

type GoalCurveWords = {
  parameter: string;
  measure: string;
  curve: string;
  here: string;
  cases: { bear: string; base: string; bull: string };
  zero: (value: number) => string;
};

/** What the target measures over one parameter: the published cases, the scenario and every zero in view. */
export function goalCurveSpec(
  seek: GoalSeek,
  published: ScenarioTriple,
  display: { unit: DisplayUnit; scale: number },
  words: GoalCurveWords,
): ChartSpec {
  const { low, high } = windowOf(seek, published);
  const inView = seek.curve.flatMap(({ value, marginUsdBn }) =>
    marginUsdBn === null || value < low || value > high
      ? []
      : [{ x: value * display.scale, y: marginUsdBn * USD_PER_USD_BN }],
  );
  const zeros = seek.solutions.map(({ value }) => ({ value, x: value * display.scale, y: 0 }));
  const line = [...inView, ...zeros.map(({ x, y }) => ({ x, y }))].toSorted((a, b) => a.x - b.x);
  const atCase = (value: number) => line.find(({ x }) => x === value * display.scale);
  const range = sharedAxisRange(line.map(({ y }) => y)) ?? { min: 0, max: 1 };
  return {
    kind: "curves",
    x: { label: words.parameter, unit: display.unit, min: low * display.scale, max: high * display.scale },
    y: { label: words.measure, unit: "usd", ...range },
    curves: [{ label: words.curve, minor: false, pieces: [line], unnamed: true }],
    points: [
      ...(["bear", "base", "bull"] as const).flatMap((scenario) => {
        const at = atCase(published[scenario]);
        return at === undefined ? [] : [{ ...at, label: words.cases[scenario], scenario }];
      }),
      {
        x: seek.value * display.scale,
        y: seek.marginUsdBn * USD_PER_USD_BN,
        label: words.here,
        scenario: null,
      },
      ...zeros.map(({ value, x, y }) => ({ x, y, label: words.zero(value), scenario: "own" as const })),
    ],
  };
}

function windowOf(seek: GoalSeek, { bear, base, bull }: ScenarioTriple): { low: number; high: number } {
  const shown = [bear, base, bull, seek.value, ...seek.solutions.map(({ value }) => value)];
  const [lowest, highest] = [Math.min(...shown), Math.max(...shown)];
  const span = highest - lowest || 2 * LONE_HALF_SPAN * Math.abs(seek.value) || 1;
  const margin = highest > lowest ? MARGIN_FRACTION * span : span / 2;
  return {
    low: Math.max(seek.accepted.low, lowest - margin),
    high: Math.min(seek.accepted.high, highest + margin),
  };
}
