import type { DisplayUnit } from "@/lib/format/display-unit";
import { capacityConstraints, type CapacityConstraint } from "@/lib/model/scenario/binding-constraint";
import type { BreakEvenFrontier, FrontierPoint } from "@/lib/model/scenario/break-even-frontier";
import type { FrontierOdds } from "@/lib/model/scenario/frontier-odds";
import type { ScenarioTriple } from "@/lib/model/scenario/parameter-range";
import { contourLines } from "@/lib/model/numeric/contour-lines";
import { roundStep } from "../axis-range";
import type { ChartSpec } from "../chart-spec";

const NOTE_INSET_FRACTION = 0.06;
const LEVEL_STEPS = 5; // about, over the range of the plane

type FrontierWords = {
  line: string;
  odds: (probability: number) => string;
  level: (npvForwardUsdBn: number) => string;
  above: string;
  below: string;
  here: string;
  cases: Record<"bear" | "base" | "bull", string>;
  binding: string;
  constraints: Record<CapacityConstraint, string>;
  refused: string;
};

type FrontierAxisDisplay = {
  label: string;
  unit: DisplayUnit;
  scale: number;
  published: ScenarioTriple;
  value: number; // the scenario's own
};

/** Break-even line and odds over two parameters, on the ground of what limits capacity. */
export function frontierSpec(
  frontier: BreakEvenFrontier,
  odds: FrontierOdds | null,
  axes: { x: FrontierAxisDisplay; y: FrontierAxisDisplay },
  words: FrontierWords,
): ChartSpec {
  const { x, y } = axes;
  const shown = (point: FrontierPoint) => ({ x: point.x * x.scale, y: point.y * y.scale });
  const pieces = (lines: readonly FrontierPoint[][]) => lines.map((line) => line.map(shown));
  const oddsLines = (odds?.lines ?? []).filter(({ lines }) => lines.length > 0);
  return {
    kind: "curves",
    x: { label: x.label, unit: x.unit, min: frontier.x.low * x.scale, max: frontier.x.high * x.scale },
    y: { label: y.label, unit: y.unit, min: frontier.y.low * y.scale, max: frontier.y.high * y.scale },
    curves: [
      ...oddsLines.map(({ probability, lines }) => ({
        label: words.odds(probability),
        minor: true,
        pieces: pieces(lines),
      })),
      ...(frontier.lines.length === 0 && oddsLines.length === 0
        ? npvLevels(frontier).map(({ npvForwardUsdBn, lines }) => ({
            label: words.level(npvForwardUsdBn),
            minor: true,
            pieces: pieces(lines),
          }))
        : []),
      ...(frontier.lines.length === 0
        ? []
        : [{ label: words.line, minor: false, pieces: pieces(frontier.lines) }]),
    ],
    points: [
      ...(["bear", "base", "bull"] as const).map((scenario) => ({
        ...shown({ x: x.published[scenario], y: y.published[scenario] }),
        label: words.cases[scenario],
        scenario,
      })),
      { ...shown({ x: x.value, y: y.value }), label: words.here, scenario: null },
    ],
    regions: {
      label: words.binding,
      classes: capacityConstraints.map((constraint) => words.constraints[constraint]),
      refusedLabel: words.refused,
      xValues: frontier.xValues.map((value) => value * x.scale),
      yValues: frontier.yValues.map((value) => value * y.scale),
      cells: frontier.binding.map((constraint) =>
        constraint === null ? null : capacityConstraints.indexOf(constraint),
      ),
    },
    notes: sideNotes(frontier, words).map(({ label, ...point }) => ({ label, ...shown(point) })),
  };
}

/** Where neither break-even nor odds cross the plane: lines of round NPVs, so that it still says which way to go. */
function npvLevels({ xValues, yValues, npvForwardUsdBn }: BreakEvenFrontier) {
  const known = npvForwardUsdBn.filter((npv) => npv !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (!(high > low)) return [];
  const step = roundStep((high - low) / LEVEL_STEPS);
  const first = Math.floor(low / step) + 1;
  const count = Math.max(0, Math.ceil(high / step) - first);
  return Array.from({ length: count }, (_, index) => {
    const level = (first + index) * step;
    return {
      npvForwardUsdBn: level,
      lines: contourLines({ xValues, yValues, values: npvForwardUsdBn }, level),
    };
  });
}

/** Which side of zero a corner of the plane is on: the worst, and the best where that differs. */
function sideNotes(
  { xValues, yValues, npvForwardUsdBn }: BreakEvenFrontier,
  words: FrontierWords,
): (FrontierPoint & { label: string })[] {
  const [columns, rows] = [xValues.length, yValues.length];
  const corners = [0, columns - 1].flatMap((column) =>
    [0, rows - 1].flatMap((row) => {
      const npv = npvForwardUsdBn[row * columns + column] ?? null;
      const x = inset(xValues, column === 0);
      const y = inset(yValues, row === 0);
      return npv === null ? [] : [{ x, y, npv }];
    }),
  );
  const ranked = corners.toSorted((a, b) => a.npv - b.npv);
  const [worst, best] = [ranked[0], ranked.at(-1)];
  const isDivided = worst !== undefined && best !== undefined && worst.npv > 0 !== best.npv > 0;
  const ends = isDivided ? [worst, best] : [worst];
  return ends.flatMap((corner) =>
    corner === undefined
      ? []
      : [{ x: corner.x, y: corner.y, label: corner.npv > 0 ? words.above : words.below }],
  );
}

function inset(values: readonly number[], isStart: boolean): number {
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  return first + (last - first) * (isStart ? NOTE_INSET_FRACTION : 1 - NOTE_INSET_FRACTION);
}
