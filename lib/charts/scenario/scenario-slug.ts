import type { Scenario } from "../chart-palette";

/** Stands for the scenario at work in a page, whatever it is called once saved. No scenario may be saved under it. */
export const OWN_SLUG = "own";

/** Whose colour and mark a slug wears. */
export function scenarioOfSlug(slug: string): Scenario {
  return slug === "bull" || slug === "base" || slug === "bear" || slug === OWN_SLUG ? slug : "saved";
}
