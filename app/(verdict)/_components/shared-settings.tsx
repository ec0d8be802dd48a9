"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { comparisonToSearchParams } from "@/lib/contracts/comparison-address";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  capexPolicies,
  growthLimits,
  taxModes,
  terminalValueModes,
} from "@/lib/model/scenario/scenario-options";
import type { ScenarioElectricity } from "@/lib/queries/get-scenario-inputs";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { SelectField } from "../../_components/controls/select-field";

type SharedSettingsProps = {
  request: ComparisonRequest;
  regions: readonly string[];
  electricity: ScenarioElectricity;
};

/** Choices that hold for bear, base and bull alike; each is part of the address. */
export function SharedSettings({ request, regions, electricity }: SharedSettingsProps) {
  const t = useTranslations("verdict");
  const locale = useLocale();
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(request); // the choice stands at once; the figures follow

  function change(part: Partial<ComparisonRequest>): void {
    const next = { ...shown, ...part };
    startTransition(() => {
      show(next);
      router.replace(`/?${comparisonToSearchParams(next)}`, { scroll: false });
    });
  }

  return (
    <section
      aria-label={t("settings")}
      aria-busy={isPending}
      data-print="hide"
      className="border-y border-rule py-3"
    >
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-[9rem_repeat(4,minmax(0,1fr))]">
        <SelectField
          label={t("setting.region")}
          value={shown.region}
          options={regions.map((zone) => ({ value: zone, label: zone }))}
          onChange={(region) => change({ region })}
        />
        <SegmentedSwitch
          label={t("setting.terminalValueMode")}
          value={shown.terminalValueMode}
          options={terminalValueModes.map((mode) => ({ value: mode, label: t(`terminalValueMode.${mode}`) }))}
          onChange={(terminalValueMode) => change({ terminalValueMode })}
        />
        <SegmentedSwitch
          label={t("setting.capexPolicy")}
          value={shown.capexPolicy}
          options={capexPolicies.map((policy) => ({ value: policy, label: t(`capexPolicy.${policy}`) }))}
          onChange={(capexPolicy) => change({ capexPolicy })}
        />
        <SegmentedSwitch
          label={t("setting.growthLimits")}
          value={shown.growthLimits}
          options={growthLimits.map((source) => ({ value: source, label: t(`growthLimits.${source}`) }))}
          onChange={(limits) => change({ growthLimits: limits })}
        />
        <SegmentedSwitch
          label={t("setting.taxMode")}
          value={shown.taxMode}
          options={taxModes.map((mode) => ({ value: mode, label: t(`taxMode.${mode}`) }))}
          onChange={(taxMode) => change({ taxMode })}
        />
        <SegmentedSwitch
          label={t("setting.perimeter")}
          value={shown.strict ? "strict" : "full"}
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
    </section>
  );
}
