import type { BuiltInSlug } from "../scenario/built-in-slugs";
import type { ScenarioTriple } from "../scenario/parameter-range";
import type { ScenarioParameterKey } from "../scenario/scenario-parameters";

const USD_PER_USD_BN = 1e9;

/** What a scenario's own parameters say reality must show to follow it. */
export type ScenarioBounds = {
  capexToCash2026: number;
  cashGrowth: number;
  revenue2026Usd: number;
  /** End-customer AI revenue over AI capex in 2026: revenue / (capacity bought x cost per GW). */
  coverage2026: number;
  capexGrowth2027: number;
  /** First year in which the scenario's capex is below the year before; null where it never is before 2030. */
  firstFallingYear: number | null;
  powerUsdPerMwh: number;
  /** Yearly change in value of compute that wears out in a straight line over its economic life. */
  wearPerYear: number;
  bookWearPerYear: number;
  inflation: number;
};

export function scenarioBounds(
  published: Readonly<Record<ScenarioParameterKey, ScenarioTriple>>,
  scenario: BuiltInSlug,
): ScenarioBounds {
  const of = (key: ScenarioParameterKey) => published[key][scenario];
  const growths = [
    { year: 2027, growth: of("capexGrowth2027Fraction") },
    { year: 2028, growth: of("capexGrowth2028Fraction") },
    { year: 2029, growth: of("capexGrowth2029Fraction") },
  ];
  return {
    capexToCash2026: of("capexToOperatingCashFlow2026Fraction"),
    cashGrowth: of("operatingCashFlowGrowthFraction"),
    revenue2026Usd: of("revenue2026UsdBn") * USD_PER_USD_BN,
    coverage2026: of("revenue2026UsdBn") / (of("grossAdds2026Gw") * of("capexPerGw2026UsdBn")),
    capexGrowth2027: of("capexGrowth2027Fraction"),
    firstFallingYear: growths.find(({ growth }) => growth < 0)?.year ?? null,
    powerUsdPerMwh: of("electricityPriceUsdPerMwh"),
    wearPerYear: -1 / of("economicLifeComputeYears"),
    bookWearPerYear: -1 / of("bookLifeComputeYears"),
    inflation: of("inflationFraction"),
  };
}
