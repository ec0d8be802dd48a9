import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { scenarioSources } from "@/lib/charts/scenario/scenario-sources";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";

/** What every scenario figure rests on, with its date; the power price also apart. */
export function useScenarioSources(sourced: SourcedScenarioInputs): ReturnType<typeof scenarioSources> {
  const t = useTranslations("verdict.source");
  return useMemo(() => scenarioSources(sourced, t), [sourced, t]);
}
