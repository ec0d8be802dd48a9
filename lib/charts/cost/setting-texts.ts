import type { CostChange, CostSetting } from "@/lib/contracts/cost-change";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { unitCostFieldNames, type UnitCostField } from "@/lib/model/unit-cost/unit-cost-fields";
import type { FigureWords } from "../figure-words";
import { displayUnitOf } from "./unit-cost-display-unit";

type Words = { t: FigureWords<"cost">; locale: Locale };

export type SettingTexts = ReturnType<typeof settingTexts>;

/** Words for what a configuration is and in what it differs from the first. */
export function settingTexts({ t, locale }: Words) {
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
    workload: ({ workload }) => workload ?? t("compare.fixedShape"),
    maxTimeToFirstTokenSeconds: ({ maxTimeToFirstTokenSeconds: seconds }) =>
      seconds === undefined
        ? t("compare.anyWait")
        : `${formatNumber(seconds, locale, { significantDigits: 3 })} s`,
    interactivityTokensPerSecondPerUser: (request) =>
      formatQuantity(request.interactivityTokensPerSecondPerUser, "tokensPerSecond", locale, {
        significantDigits: 3,
        trimZeros: true,
      }),
    allowRoofline: ({ allowRoofline }) => t(allowRoofline ? "compare.roofline" : "compare.noResult"),
    region: ({ region }) => region ?? t("assumedRegion"),
    marketType: ({ marketType }) => t(`market.${marketType}`),
    ownerClass: ({ ownerClass }) => t(`owner.${ownerClass}`),
    interconnect: ({ interconnect }) => t(`site.links.${interconnect}`),
    cooling: ({ cooling, region }) =>
      cooling === undefined
        ? t("site.sourcedPue")
        : t("site.coolingIn", {
            rejection: t(`site.rejection.${cooling.heatRejection}`),
            climate: cooling.climate ?? region ?? "US",
            air: cooling.airSupply,
            water: cooling.waterSupply,
          }),
    carbonIntensityGramsCo2ePerKwh: ({ carbonIntensityGramsCo2ePerKwh: grams }) =>
      grams === undefined
        ? t("compare.sourced")
        : formatQuantity(grams, "gramCo2ePerKwh", locale, { significantDigits: 3, trimZeros: true }),
  };
  const labels: Record<CostSetting, string> = {
    hardware: t("setting.hardware"),
    model: t("setting.model"),
    precision: t("setting.precision"),
    shape: t("setting.shape"),
    workload: t("setting.workload"),
    maxTimeToFirstTokenSeconds: t("setting.timeToFirstToken"),
    interactivityTokensPerSecondPerUser: t("setting.interactivity"),
    allowRoofline: t("setting.unmeasured"),
    region: t("setting.region"),
    marketType: t("setting.market"),
    ownerClass: t("setting.owner"),
    interconnect: t("site.interconnect"),
    cooling: t("site.cooling"),
    carbonIntensityGramsCo2ePerKwh: t("site.carbon"),
  };

  /** "NVIDIA GB200 NVL72, DeepSeek-R1, US-VA" */
  function name(request: UnitCostRequest): string {
    return [values.hardware(request), values.model(request), values.region(request)].join(", ");
  }

  const isSetting = (field: string): field is CostSetting => Object.hasOwn(labels, field);
  const settingNames = Object.keys(labels).filter(isSetting);
  const named = new Set<CostSetting>(["hardware", "model", "region"]);

  function overrideText(field: UnitCostField, value: number | null | undefined): string {
    return value === null || value === undefined
      ? t("compare.sourced")
      : formatQuantity(value, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
  }

  /** The name and whatever else tells the configuration from the first: ", Neocloud, Utilisation 50%". */
  function title(other: UnitCostRequest, change: CostChange): string {
    const settings = settingNames
      .filter((setting) => !named.has(setting) && Object.hasOwn(change.settings, setting))
      .map((setting) => values[setting](other));
    const overrides = unitCostFieldNames
      .filter((field) => change.overrides[field] !== undefined)
      .map((field) => `${t(`field.${field}`)} ${overrideText(field, change.overrides[field])}`);
    return [name(other), ...settings, ...overrides].join(", ");
  }

  /** "Hardware: NVIDIA H200 SXM (not NVIDIA GB200 NVL72)", a line for each difference. */
  function differences(first: UnitCostRequest, other: UnitCostRequest, change: CostChange): string[] {
    const settings = settingNames
      .filter((setting) => Object.hasOwn(change.settings, setting))
      .map((setting) =>
        t("compare.difference", {
          name: labels[setting],
          own: values[setting](other),
          first: values[setting](first),
        }),
      );
    const overrides = unitCostFieldNames
      .filter((field) => change.overrides[field] !== undefined)
      .map((field) =>
        t("compare.difference", {
          name: t(`field.${field}`),
          own: overrideText(field, change.overrides[field]),
          first: overrideText(field, first.overrides[field]),
        }),
      );
    return [...settings, ...overrides];
  }

  return { name, title, differences };
}
