"use client";

import { useLocale, useTranslations } from "next-intl";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import { formatQuantity } from "@/lib/format/format-quantity";
import { keepSigns } from "@/lib/format/keep-signs";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { useScenarioName } from "../../_components/scenario/scenario-names";

const USD_PER_USD_BN = 1e9;
const EVEN_USD_BN = 1; // a solution put back lands within dollars; no figure here is known to a billion

type ScenarioFindingProps = {
  comparison: ScenarioComparison;
  parent: NamedScenario;
  parentNpvForwardUsdBn: number;
  /** Of assumptions that differ from the parent, in what is shown. */
  changeCount: number;
};

/** What the reader's scenario is worth, against its parent, in one sentence. */
export function ScenarioFinding({
  comparison,
  parent,
  parentNpvForwardUsdBn,
  changeCount,
}: ScenarioFindingProps) {
  const t = useTranslations("scenarios.finding");
  const locale = useLocale();
  const nameOf = useScenarioName();
  const own = comparison.scenarios.find(({ slug }) => slug === OWN_SLUG)?.projection;
  if (own === undefined) return null;
  const money = (usdBn: number, sign?: "always") =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
      ...(sign === undefined ? {} : { sign }),
    });
  const { npvForwardUsdBn, requiredRevenueMultiplier } = own.outputs;
  const values = {
    parent: nameOf(parent.slug),
    count: changeCount,
    npv: money(Math.abs(npvForwardUsdBn) < EVEN_USD_BN ? 0 : npvForwardUsdBn),
    year: String(own.firstProjectedYear),
    difference: money(npvForwardUsdBn - parentNpvForwardUsdBn, "always"),
    multiplier: formatQuantity(requiredRevenueMultiplier, "number", locale, { significantDigits: 2 }),
  };
  const say = (key: "unchanged" | "unchangedLoses" | "earns" | "loses" | "losesAnyway" | "even") =>
    keepSigns(t(key, values));
  const earns = npvForwardUsdBn >= 0;
  if (changeCount === 0)
    return say(earns || requiredRevenueMultiplier === null ? "unchanged" : "unchangedLoses");
  if (Math.abs(npvForwardUsdBn) < EVEN_USD_BN) return say("even");
  if (earns) return say("earns");
  return say(requiredRevenueMultiplier === null ? "losesAnyway" : "loses");
}
