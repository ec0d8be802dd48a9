import { scenarioGrowthFraction, scenarioYearIndex, type VendorScenarioPath } from "./scenario-path";
import { unresolved } from "./vendor-figure";
import type { ResolvedFigure, VendorFigure, VendorFundamentals } from "./vendor-fundamentals";

/** A figure that a scenario gives. */
export function scenarioFigure(value: number, { scenario, years }: VendorScenarioPath): ResolvedFigure {
  const source = {
    sourceId: "scenario",
    sourceUrl: "",
    tag: scenario,
    periods: years.map(String),
    periodEnd: null,
    knownAt: null,
    retrievedAt: null,
    rate: null,
  };
  return { value, evidence: "scenario", source, reason: null };
}

/** Growth a year of the vendor's whole revenue over the years growth is held, from its trailing year on. */
export function scenarioGrowth(
  { newestPeriodEnd }: Pick<VendorFundamentals, "newestPeriodEnd">,
  scenario: VendorScenarioPath | undefined,
  growthYears: number,
): VendorFigure {
  if (scenario === undefined || scenario.revenueUsdBn === null || newestPeriodEnd === null)
    return unresolved({ code: "no-scenario", lacks: scenario?.unresolved ?? null });
  const index = scenarioYearIndex(scenario.years, newestPeriodEnd);
  const growth = scenarioGrowthFraction(scenario.revenueUsdBn, index, growthYears);
  return growth === null
    ? unresolved({ code: "no-scenario", lacks: null })
    : scenarioFigure(growth, scenario);
}

/** The same of its revenue from the layer alone; from the year it is stated for where nothing is filed. */
export function scenarioLayerGrowth(
  { newestPeriodEnd }: Pick<VendorFundamentals, "newestPeriodEnd">,
  scenario: VendorScenarioPath | undefined,
  growthYears: number,
): VendorFigure {
  if (scenario === undefined || scenario.layerRevenueUsdBn === null)
    return unresolved({ code: "no-scenario", lacks: scenario?.unresolved ?? null });
  const index = newestPeriodEnd === null ? 0 : scenarioYearIndex(scenario.years, newestPeriodEnd);
  const growth = scenarioGrowthFraction(scenario.layerRevenueUsdBn, index, growthYears);
  return growth === null
    ? unresolved({ code: "no-scenario", lacks: null })
    : { ...scenarioFigure(growth, scenario), caveats: ["layer-growth"] };
}
