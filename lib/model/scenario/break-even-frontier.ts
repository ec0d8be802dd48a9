import { brent } from "../numeric/brent";
import { contourEdges, type GridEdge } from "../numeric/contour-edges";
import { capacityConstraints, type CapacityConstraint } from "./binding-constraint";
import { frontierAxis, type FrontierAxis } from "./frontier-axis";
import { targetMarginUsdBn } from "./goal-target";
import { modalConstraint } from "./modal-constraint";
import { spaced } from "./parameter-scan";
import type { NamedScenario, ScenarioInputs } from "./scenario-inputs";
import type { ScenarioParameterKey } from "./scenario-parameters";
import { createScenarioProbe, type ScenarioProbe } from "./scenario-probe";

export type FrontierPoint = { x: number; y: number };

export type FrontierAxes = { x: ScenarioParameterKey; y: ScenarioParameterKey };

/** Places in the plane of two parameters, row-major from the lowest x and y; null where the engine refuses. */
export type BreakEvenFrontier = {
  x: FrontierAxis;
  y: FrontierAxis;
  xValues: number[];
  yValues: number[];
  npvForwardUsdBn: (number | null)[];
  /** What limits capacity in most years to 2035. */
  binding: (CapacityConstraint | null)[];
  /** Lines of zero forward NPV, each point solved for on the engine itself. */
  lines: FrontierPoint[][];
};

const NPV_FORWARD = { kind: "npv", span: "forward" } as const;

/**
 * Where two parameters together bring forward NPV to zero, the others as the scenario has them.
 * @param pointCount along each axis.
 * @throws {RangeError} for axes that are the same or a capex share.
 */
export function breakEvenFrontier(
  ...request: Parameters<typeof breakEvenFrontierInSteps>
): BreakEvenFrontier {
  const steps = breakEvenFrontierInSteps(...request);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, pausing after each row of the plane and each point of a line. */
export function* breakEvenFrontierInSteps(
  inputs: Pick<ScenarioInputs, "context" | "options" | "published">,
  scenario: NamedScenario,
  axes: FrontierAxes,
  pointCount: number,
): Generator<undefined, BreakEvenFrontier> {
  const { x, y } = frontierAxes(scenario, inputs.published, axes);
  const probe = createScenarioProbe(inputs.context, inputs.options, scenario.parameters);
  const xValues = spaced(x.low, x.high, pointCount);
  const yValues = spaced(y.low, y.high, pointCount);
  const npvForwardUsdBn: (number | null)[] = [];
  const binding: (CapacityConstraint | null)[] = [];
  for (const yValue of yValues) {
    for (const xValue of xValues) {
      let constraint: CapacityConstraint | null = null;
      const npv = probe.measure({ [x.key]: xValue, [y.key]: yValue }, (state) => {
        constraint = modalConstraint(state);
        return targetMarginUsdBn(state, NPV_FORWARD);
      });
      npvForwardUsdBn.push(npv);
      binding.push(npv === null ? null : constraint);
    }
    yield;
  }
  const grid = { columnCount: pointCount, rowCount: pointCount, values: npvForwardUsdBn };
  const lines: FrontierPoint[][] = [];
  for (const edges of contourEdges(grid, 0)) {
    const line: FrontierPoint[] = [];
    for (const edge of edges) {
      line.push(breakEvenOn(edge, probe, { x: x.key, y: y.key }, xValues, yValues));
      yield;
    }
    lines.push(line);
  }
  return { x, y, xValues, yValues, npvForwardUsdBn, binding, lines };
}

/** @throws {RangeError} for axes that are the same or a capex share. */
export function frontierAxes(
  scenario: NamedScenario,
  published: ScenarioInputs["published"],
  { x, y }: FrontierAxes,
): { x: FrontierAxis; y: FrontierAxis } {
  if (x === y) throw new RangeError(`the two axes must differ, got ${x} twice`);
  return {
    x: frontierAxis(x, scenario.parameters[x], published[x]),
    y: frontierAxis(y, scenario.parameters[y], published[y]),
  };
}

/** The place on a grid edge where forward NPV is zero. */
function breakEvenOn(
  { from, to }: GridEdge,
  probe: ScenarioProbe,
  axes: FrontierAxes,
  xValues: readonly number[],
  yValues: readonly number[],
): FrontierPoint {
  const [xFrom, xTo] = [xValues[from.column] ?? Number.NaN, xValues[to.column] ?? Number.NaN];
  const [yFrom, yTo] = [yValues[from.row] ?? Number.NaN, yValues[to.row] ?? Number.NaN];
  const at = (share: number): FrontierPoint => ({
    x: xFrom + share * (xTo - xFrom),
    y: yFrom + share * (yTo - yFrom),
  });
  const npvAt = (share: number): number => {
    const { x, y } = at(share);
    const npv = probe.measure({ [axes.x]: x, [axes.y]: y }, (state) => targetMarginUsdBn(state, NPV_FORWARD));
    return npv ?? Number.NaN;
  };
  return at(brent(npvAt, 0, 1, 1e-12));
}

/** How many places each constraint holds, most first; without those the engine refuses. */
export function constraintCounts(
  binding: readonly (CapacityConstraint | null)[],
): { constraint: CapacityConstraint; count: number }[] {
  return capacityConstraints
    .map((constraint) => ({ constraint, count: binding.filter((each) => each === constraint).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}
