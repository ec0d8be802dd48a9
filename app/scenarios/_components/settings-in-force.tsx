import { useLocale, useTranslations } from "next-intl";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { formatDate, formatList } from "@/lib/format/format-date";

/** What is not as usual in how the figures are computed, in words; nothing when everything is. */
export function SettingsInForce({ settings }: { settings: ScenarioView["settings"] }) {
  const t = useTranslations("scenarios");
  const words = useTranslations("verdict");
  const locale = useLocale();
  const named = [
    ["region", settings.region],
    ["terminalValueMode", words(`terminalValueMode.${settings.terminalValueMode}`)],
    ["capexPolicy", words(`capexPolicy.${settings.capexPolicy}`)],
    ["growthLimits", words(`growthLimits.${settings.growthLimits}`)],
    ["taxMode", words(`taxMode.${settings.taxMode}`)],
    ["demandCase", words(`demandCase.${settings.demandCase}`)],
    ["grid", words(`grid.${settings.grid}`)],
    ["survivalCurve", words(`survivalCurve.${settings.survivalCurve}`)],
    ["economicDepreciation", words(`economicDepreciation.${settings.economicDepreciation}`)],
    ["writedownRule", words(`writedownRule.${settings.writedownRule}`)],
  ] as const;
  const changed = named
    .filter(([name]) => settings[name] !== comparisonDefaults[name])
    .map(([name, value]) => `${words(`setting.${name}`)}: ${value.toLocaleLowerCase(locale)}`);
  if (settings.strict) changed.push(`${words("setting.perimeter")}: ${words("perimeter.strict")}`);
  if (settings.asOf !== undefined) changed.push(formatDate(settings.asOf, locale));
  if (changed.length === 0) return null;
  return (
    <p className="mt-1 max-w-prose font-medium">{t("inForce", { settings: formatList(changed, locale) })}</p>
  );
}
