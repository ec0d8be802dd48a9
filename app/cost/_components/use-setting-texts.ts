import { useLocale, useTranslations } from "next-intl";
import type { CostChange, CostSetting } from "@/lib/contracts/cost-change";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { displayUnitOf } from "./unit-cost-field-display";

/** Words for what a configuration is and in what it differs from the first. */
export function useSettingTexts() {
  const t = useTranslations("cost");
  const locale = useLocale();

  const values: Record<CostSetting, (request: UnitCostRequest) => string> = {
    hardware: ({ hardware }) =>
      hardware === undefined ? t("unlistedHardware") : acceleratorHardware[hardware].name,
    model: ({ model }) => model ?? t("compare.statedModel"),
    precision: ({ precision }) => precision?.toUpperCase() ?? t("bestPrecision"),
    shape: ({ shape }) =>
      t("shape", {
        input: formatNumber(shape.inputTokens, locale, { fractionDigits: 0 }),
        output: formatNumber(shape.outputTokens, locale, { fractionDigits: 0 }),
      }),
    interactivityTokensPerSecondPerUser: (request) =>
      formatQuantity(request.interactivityTokensPerSecondPerUser, "tokensPerSecond", locale, {
        significantDigits: 3,
        trimZeros: true,
      }),
    region: ({ region }) => region ?? t("assumedRegion"),
    marketType: ({ marketType }) => t(`market.${marketType}`),
    ownerClass: ({ ownerClass }) => t(`owner.${ownerClass}`),
  };
  const labels: Record<CostSetting, string> = {
    hardware: t("setting.hardware"),
    model: t("setting.model"),
    precision: t("setting.precision"),
    shape: t("setting.shape"),
    interactivityTokensPerSecondPerUser: t("setting.interactivity"),
    region: t("setting.region"),
    marketType: t("setting.market"),
    ownerClass: t("setting.owner"),
  };

  /** "NVIDIA GB200 NVL72, DeepSeek-R1, US-VA" */
  function name(request: UnitCostRequest): string {
    return [values.hardware(request), values.model(request), values.region(request)].join(", ");
  }

  /** "Hardware: NVIDIA H200 SXM (not NVIDIA GB200 NVL72)", a line for each difference. */
  function differences(first: UnitCostRequest, other: UnitCostRequest, change: CostChange): string[] {
    const settings = (Object.keys(labels) as CostSetting[])
      .filter((setting) => Object.hasOwn(change.settings, setting))
      .map((setting) =>
        t("compare.difference", {
          name: labels[setting],
          own: values[setting](other),
          first: values[setting](first),
        }),
      );
    const overrides = unitCostFieldNames.flatMap((field) => {
      const value = change.overrides[field];
      if (value === undefined) return [];
      const show = (number: number | undefined | null) =>
        number === undefined || number === null
          ? t("compare.sourced")
          : formatQuantity(number, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
      return [
        t("compare.difference", {
          name: t(`field.${field}`),
          own: show(value),
          first: show(first.overrides[field]),
        }),
      ];
    });
    return [...settings, ...overrides];
  }

  return { name, differences };
}
