import type { Scenario } from "../chart-palette";

/** The built-in scenario whose colour and mark a slug wears; a saved one wears the base's. */
export function scenarioOfSlug(slug: string): Scenario {
  return slug === "bull" || slug === "bear" ? slug : "base";
}
