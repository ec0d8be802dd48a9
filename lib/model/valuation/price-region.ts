import { builtInSlugs, type BuiltInSlug } from "../scenario/built-in-slugs";

/** Probabilities of bear, base and bull that add up to 1. */
export type ScenarioWeights = Record<BuiltInSlug, number>;

export type PriceRegion = {
  /** Whether every, some or no odds make up the price. */
  extent: "all" | "some" | "none";
  /** Corners of the part of the triangle whose expected value is the price or more, in turn; empty for none. */
  vertices: ScenarioWeights[];
  /** Its share of the triangle's area: of all odds, taken as equally likely. */
  areaFraction: number;
};

/** Which odds of bear, base and bull make up a price: the triangle of odds cut by the line of equal value. */
export function priceRegion(priceUsd: number, valueUsd: Readonly<Record<BuiltInSlug, number>>): PriceRegion {
  const corners = builtInSlugs.map((slug) => ({ weights: certain(slug), excess: valueUsd[slug] - priceUsd }));
  const vertices = corners.flatMap((corner, index) => {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const kept = corner.excess >= 0 ? [corner.weights] : [];
    if (corner.excess >= 0 === next.excess >= 0) return kept;
    if (corner.excess === 0 || next.excess === 0) return kept; // the corner on the line is kept as itself
    const share = corner.excess / (corner.excess - next.excess);
    return [...kept, between(corner.weights, next.weights, share)];
  });
  const areaFraction = areaOf(vertices);
  const met = corners.filter(({ excess }) => excess >= 0).length;
  return {
    extent: met === 0 ? "none" : met === corners.length ? "all" : "some",
    vertices,
    areaFraction,
  };
}

function certain(certainSlug: BuiltInSlug): ScenarioWeights {
  const weight = (slug: BuiltInSlug) => (slug === certainSlug ? 1 : 0);
  return { bear: weight("bear"), base: weight("base"), bull: weight("bull") };
}

function between(from: ScenarioWeights, to: ScenarioWeights, share: number): ScenarioWeights {
  const at = (slug: BuiltInSlug) => from[slug] + share * (to[slug] - from[slug]);
  return { bear: at("bear"), base: at("base"), bull: at("bull") };
}

/** Shoelace formula in the coordinates base and bull, in which the whole triangle is 1/2. */
function areaOf(vertices: readonly ScenarioWeights[]): number {
  const twice = vertices.reduce((sum, vertex, index) => {
    const next = vertices[(index + 1) % vertices.length] ?? vertex;
    return sum + vertex.base * next.bull - next.base * vertex.bull;
  }, 0);
  return Math.abs(twice);
}
