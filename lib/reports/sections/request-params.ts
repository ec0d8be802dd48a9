import { comparisonToFullSearchParams, comparisonToSearchParams } from "@/lib/contracts/comparison-address";
import type { ScenarioBundle } from "@/lib/contracts/scenario-bundle";

/** What an address must say to ask for the same again: of a saved scenario all, for what is left out would be as it was saved. */
export function requestParams({ request, provenance }: ScenarioBundle): URLSearchParams {
  return provenance.savedScenario === undefined
    ? comparisonToSearchParams(request)
    : comparisonToFullSearchParams(request);
}
