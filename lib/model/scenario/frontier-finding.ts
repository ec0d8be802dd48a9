import type { BreakEvenFrontier, FrontierPoint } from "./break-even-frontier";
import type { NamedScenario } from "./scenario-inputs";

export type FrontierFinding =
  | { kind: "missed" | "met" | "never" | "always"; point: FrontierPoint; npvForwardUsdBn: number }
  | { kind: "refused"; point: null; npvForwardUsdBn: null };

/**
 * What the plane says of the scenario: the point of the line nearest to it, in shares of each axis, or where no line
 * crosses the plane its best place (its worst, where all of it breaks even).
 */
export function frontierFinding(frontier: BreakEvenFrontier, { parameters }: NamedScenario): FrontierFinding {
  const { x, y, xValues, yValues, npvForwardUsdBn, lines } = frontier;
  const own = { x: parameters[x.key], y: parameters[y.key] };
  const places = npvForwardUsdBn.flatMap((npv, index) => {
    const [column, row] = [index % xValues.length, Math.floor(index / xValues.length)];
    return npv === null ? [] : [{ x: xValues[column] ?? own.x, y: yValues[row] ?? own.y, npv }];
  });
  const distance = (point: FrontierPoint) =>
    ((point.x - own.x) / (x.high - x.low)) ** 2 + ((point.y - own.y) / (y.high - y.low)) ** 2;
  const nearest = least(lines.flat(), distance);
  const here = least(places, distance);
  if (here === null) return { kind: "refused", point: null, npvForwardUsdBn: null };
  if (nearest !== null) {
    return { kind: here.npv < 0 ? "missed" : "met", point: nearest, npvForwardUsdBn: 0 };
  }
  const extreme = least(places, ({ npv }) => (here.npv < 0 ? -npv : npv)) ?? here;
  return {
    kind: here.npv < 0 ? "never" : "always",
    point: { x: extreme.x, y: extreme.y },
    npvForwardUsdBn: extreme.npv,
  };
}

function least<Item>(items: readonly Item[], measure: (item: Item) => number): Item | null {
  return items.reduce<Item | null>(
    (best, item) => (best === null || measure(item) < measure(best) ? item : best),
    null,
  );
}
