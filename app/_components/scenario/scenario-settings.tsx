"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  capexPolicies,
  growthLimits,
  taxModes,
  terminalValueModes,
} from "@/lib/model/scenario/scenario-options";
import type { ScenarioElectricity } from "@/lib/queries/get-scenario-electricity";
import { SegmentedSwitch } from "../controls/segmented-switch";
import { SelectField } from "../controls/select-field";

type Settings = Omit<ComparisonRequest, "overrides">;

type ScenarioSettingsProps = {
  settings: Settings;
  regions: readonly string[];
  electricity: ScenarioElectricity;
  change: (part: Partial<Settings>) => void;
};

/** Choices that hold for every scenario on a page. */
export function ScenarioSettings({ settings, regions, electricity, change }: ScenarioSettingsProps) {
  const t = useTranslations("verdict");
  const locale = useLocale();
  return (
    <>
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-3">
        <SelectField
          label={t("setting.region")}
          value={settings.region}
          options={regions.map((zone) => ({ value: zone, label: zone }))}
          onChange={(region) => change({ region })}
        />
        <SegmentedSwitch
          label={t("setting.terminalValueMode")}
          value={settings.terminalValueMode}
          options={terminalValueModes.map((mode) => ({ value: mode, label: t(`terminalValueMode.${mode}`) }))}
          onChange={(terminalValueMode) => change({ terminalValueMode })}
        />
        <SegmentedSwitch
          label={t("setting.capexPolicy")}
          value={settings.capexPolicy}
          options={capexPolicies.map((policy) => ({ value: policy, label: t(`capexPolicy.${policy}`) }))}
          onChange={(capexPolicy) => change({ capexPolicy })}
        />
        <SegmentedSwitch
          label={t("setting.growthLimits")}
          value={settings.growthLimits}
          options={growthLimits.map((source) => ({ value: source, label: t(`growthLimits.${source}`) }))}
          onChange={(limits) => change({ growthLimits: limits })}
        />
        <SegmentedSwitch
          label={t("setting.taxMode")}
          value={settings.taxMode}
          options={taxModes.map((mode) => ({ value: mode, label: t(`taxMode.${mode}`) }))}
          onChange={(taxMode) => change({ taxMode })}
        />
        <SegmentedSwitch
          label={t("setting.perimeter")}
          value={settings.strict ? "strict" : "full"}
          options={(["full", "strict"] as const).map((perimeter) => ({
            value: perimeter,
            label: t(`perimeter.${perimeter}`),
          }))}
          onChange={(perimeter) => change({ strict: perimeter === "strict" })}
        />
      </div>
      <p className="mt-2 text-caption text-muted">
        {t("power", {
          region: electricity.region,
          month: formatPeriod(electricity.newest.periodStart.slice(0, 7), locale),
          price: formatQuantity(electricity.trailingYearMeanUsdPerMwh, "usdPerMwh", locale, {
            significantDigits: 3,
          }),
        })}
      </p>
    </>
  );
}
