import { useLocale, useTranslations } from "next-intl";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";

const USD_PER_USD_BN = 1e9;
const SAME_WITHIN_USD_BN = 0.5; // half of the last digit a link is read to

type LinkChangesProps = { madeWith: ScenarioView["madeWith"]; first: ScenarioComparison };

/** Of a link made with another engine: what it computed then, and what the same values give now. */
export function LinkChanges({ madeWith, first }: LinkChangesProps) {
  const t = useTranslations("scenarios.link");
  const locale = useLocale();
  const now = first.scenarios.find(({ slug }) => slug === OWN_SLUG)?.projection.outputs.npvForwardUsdBn;
  if (madeWith === null || madeWith.engineVersion === ENGINE_VERSION || now === undefined) return null;
  const money = (usdBn: number, sign?: "always") =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 4,
      ...(sign === undefined ? {} : { sign }),
    });
  const versions = { madeWith: madeWith.engineVersion, now: ENGINE_VERSION };
  const before = madeWith.npvForwardUsdBn;
  return (
    <p role="status" className="border-s-2 border-ink ps-3">
      {before === null
        ? t("unknown", versions)
        : Math.abs(now - before) < SAME_WITHIN_USD_BN
          ? t("same", { ...versions, npv: money(now) })
          : t("moved", {
              ...versions,
              before: money(before),
              after: money(now),
              difference: money(now - before, "always"),
            })}
    </p>
  );
}
