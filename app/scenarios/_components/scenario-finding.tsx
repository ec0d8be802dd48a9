"use client";

import { useLocale, useTranslations } from "next-intl";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import { keepSigns } from "@/lib/format/keep-signs";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { useScenarioName } from "../../_components/scenario/scenario-names";

const USD_PER_USD_BN = 1e9;

type ScenarioFindingProps = {
  comparison: ScenarioComparison;
  parent: NamedScenario;
  parentNpvForwardUsdBn: number;
  view: ScenarioView;
};

/** What the reader's scenario is worth, against its parent, in one sentence. */
export function ScenarioFinding({ comparison, parent, parentNpvForwardUsdBn, view }: ScenarioFindingProps) {
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
  const count = Object.values(view.overrides).filter((value) => value !== undefined).length;
  const values = {
    parent: nameOf(parent.slug),
    count,
    npv: money(npvForwardUsdBn),
    year: String(own.firstProjectedYear),
    difference: money(npvForwardUsdBn - parentNpvForwardUsdBn, "always"),
    multiplier: formatQuantity(requiredRevenueMultiplier, "number", locale, { significantDigits: 2 }),
  };
  const say = (key: "unchanged" | "unchangedLoses" | "earns" | "loses" | "losesAnyway") =>
    keepSigns(t(key, values));
  const earns = npvForwardUsdBn >= 0;
  if (count === 0) return say(earns || requiredRevenueMultiplier === null ? "unchanged" : "unchangedLoses");
  if (earns) return say("earns");
  return say(requiredRevenueMultiplier === null ? "losesAnyway" : "loses");
}
