import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { yearIndex } from "@/lib/model/scenario/horizon";
import type { FigureWords } from "../figure-words";
import { OWN_SLUG } from "./scenario-slug";

const USD_PER_USD_BN = 1e9;

type Words = { t: FigureWords<"scenarios">; nameOf: (slug: string) => string; locale: Locale };

/** What the reader's scenario comes to beside the first of the others; null without it. */
export function pathFindings(
  comparison: ScenarioComparison,
  { t, nameOf, locale }: Words,
): { cash: string; capex: string } | null {
  const own = comparison.scenarios.find(({ slug }) => slug === OWN_SLUG)?.projection;
  const other = comparison.scenarios.find(({ slug }) => slug !== OWN_SLUG);
  if (own === undefined) return null;
  const trough = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const lastFiled = own.firstProjectedYear - 1;
  const coverage = (year: number) => {
    const revenueUsdBn = own.paths.revenueUsdBn[yearIndex(year)] ?? null;
    const capexUsdBn = own.paths.capexUsdBn[yearIndex(year)] ?? null;
    return formatQuantity(
      revenueUsdBn === null || capexUsdBn === null || capexUsdBn === 0 ? null : revenueUsdBn / capexUsdBn,
      "fraction",
      locale,
      { fractionDigits: 0 },
    );
  };
  return {
    cash:
      other === undefined
        ? t("fanFindingOne", { own: trough(own.outputs.troughCashUsdBn) })
        : t("fanFinding", {
            own: trough(own.outputs.troughCashUsdBn),
            parent: trough(other.projection.outputs.troughCashUsdBn),
            name: nameOf(other.slug),
          }),
    capex: t("capexFinding", { year: String(lastFiled), coverage: coverage(lastFiled), own: coverage(2030) }),
  };
}
