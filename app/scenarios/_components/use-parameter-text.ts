import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import { evidenceOfGrade } from "@/lib/model/scenario/parameter-grade";
import {
  scenarioParameterDefinitions,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import type { ScenarioParameterSource } from "@/lib/queries/list-scenario-parameters";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";

export type ParameterText = {
  /** Of one parameter, or of several that are switched together. */
  labelOf: (keys: readonly ScenarioParameterKey[]) => string;
  /** The label with ○ behind what is assumed and ! behind what is unverified. */
  markedLabelOf: (key: ScenarioParameterKey) => string;
  valueOf: (key: ScenarioParameterKey, value: number) => string;
  evidenceOf: (key: ScenarioParameterKey) => ReturnType<typeof evidenceOfGrade>;
};

const evidenceMarks: Partial<Record<ReturnType<typeof evidenceOfGrade>, string>> = {
  scenario: "\u00a0○",
  unresolved: "\u00a0!",
};

/** How parameters are written in the sections about what drives the difference. */
export function useParameterText(parameterSources: readonly ScenarioParameterSource[]): ParameterText {
  const t = useTranslations("scenarioDrivers");
  const words = useTranslations("scenarioParameter");
  const locale = useLocale();
  return useMemo(() => {
    const evidenceOf = (key: ScenarioParameterKey) =>
      evidenceOfGrade(parameterSources.find((source) => source.key === key)?.grade ?? "");
    return {
      labelOf: (keys) =>
        keys.length > 1 && keys.every((key) => key.endsWith("ShareFraction"))
          ? t("capexShares")
          : keys.map((key) => words(`${key}.label`)).join(" + "),
      markedLabelOf: (key) => `${words(`${key}.label`)}${evidenceMarks[evidenceOf(key)] ?? ""}`,
      valueOf: (key, value) => {
        const { unit, scale } = parameterDisplay(scenarioParameterDefinitions[key].unit);
        return formatQuantity(value * scale, unit, locale, { significantDigits: 3, trimZeros: true });
      },
      evidenceOf,
    };
  }, [parameterSources, t, words, locale]);
}
