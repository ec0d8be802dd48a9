import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { parameterText, type ParameterText } from "@/lib/charts/scenario/parameter-text";
import type { ScenarioParameterSource } from "@/lib/queries/list-scenario-parameters";

/** How parameters are written in the sections about what drives the difference. */
export function useParameterText(parameterSources: readonly ScenarioParameterSource[]): ParameterText {
  const t = useTranslations("scenarioDrivers");
  const words = useTranslations("scenarioParameter");
  const locale = useLocale();
  return useMemo(
    () => parameterText(parameterSources, { t, words, locale }),
    [parameterSources, t, words, locale],
  );
}
