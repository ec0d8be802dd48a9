import { useLocale } from "next-intl";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import type { PriceRegion } from "@/lib/model/valuation/price-region";
import { VendorSimplex } from "./vendor-simplex";
import type { VendorWords } from "./vendor-words";

/** Which odds make up the price: of bear and bull alone in words, of all three as a picture and in words. */
export function VendorDetailOdds({
  assessment,
  words,
}: {
  assessment: VendorAssessment;
  words: VendorWords;
}) {
  const { t } = words;
  const locale = useLocale();
  const { odds, region, byScenario } = assessment;
  const percent = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });
  if (odds === null || region === null) {
    const missing = builtInSlugs
      .map((slug) => byScenario[slug].coverageRatio.reason)
      .find((reason) => reason !== null);
    return missing == null ? null : (
      <p className="mt-2">{t("detail.noRegion", { reason: words.reason(missing, "fraction") })}</p>
    );
  }
  const oddsText =
    odds.bullProbabilityFraction === null
      ? t("detail.odds.indifferent")
      : t(`detail.odds.${odds.code}`, { odds: percent(odds.bullProbabilityFraction) });
  return (
    <>
      <p className="mt-2">{oddsText}</p>
      <h4 className="mt-3 font-semibold">{t("detail.region")}</h4>
      <VendorSimplex region={region} label={regionText(region)} />
      <p className="mt-1 text-caption text-muted">{regionText(region)}</p>
    </>
  );

  function regionText({ extent, vertices, areaFraction }: PriceRegion): string {
    if (extent === "all") return t("detail.regionAll");
    if (extent === "none") return t("detail.regionNone");
    const crossings = vertices.filter(({ bear, base, bull }) => Math.max(bear, base, bull) < 1);
    const points = crossings.map(({ bear, base, bull }) =>
      t("detail.regionPoint", { bear: percent(bear), base: percent(base), bull: percent(bull) }),
    );
    return t("detail.regionSome", { share: percent(areaFraction), points: formatList(points, locale) });
  }
}
