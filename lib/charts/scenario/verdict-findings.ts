import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { FigureWords } from "../figure-words";

const USD_PER_USD_BN = 1e9;

/** What the three cases come to beside each other: how deep cash falls, and how much of capex revenue covers. */
export function verdictFindings(
  comparison: ScenarioComparison,
  t: FigureWords<"verdict">,
  locale: Locale,
): { cash: string; capex: string } {
  const trough = (slug: string) => {
    const usdBn = comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection.outputs
      .troughCashUsdBn;
    return formatQuantity(usdBn === undefined ? null : usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
    });
  };
  return {
    cash: t("fan.finding", { bear: trough("bear"), base: trough("base"), bull: trough("bull") }),
    capex: t("capex.finding", coverageWords(comparison, locale)),
  };
}

/** AI revenue over AI capex: the last filed year, and 2030 in each case. */
function coverageWords(comparison: ScenarioComparison, locale: Locale) {
  const coverage = (slug: string, index: number) => {
    const paths = comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection.paths;
    const revenue = paths?.revenueUsdBn[index] ?? null;
    const capex = paths?.capexUsdBn[index] ?? null;
    return formatQuantity(revenue === null || capex === null ? null : revenue / capex, "fraction", locale, {
      fractionDigits: 0,
    });
  };
  const lastFiled = (comparison.scenarios[0]?.projection.firstProjectedYear ?? FIRST_YEAR + 1) - 1;
  return {
    year: String(lastFiled),
    coverage: coverage("base", yearIndex(lastFiled)),
    bear: coverage("bear", yearIndex(2030)),
    base: coverage("base", yearIndex(2030)),
    bull: coverage("bull", yearIndex(2030)),
  };
}
