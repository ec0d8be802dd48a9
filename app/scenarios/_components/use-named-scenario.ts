import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { OWN_SLUG } from "@/lib/charts/scenario/scenario-slug";
import { useScenarioName } from "../../_components/scenario/scenario-names";

/** What a scenario is called inside a sentence. */
export function useNamedScenario(): (slug: string) => string {
  const t = useTranslations("scenarioDrivers");
  const nameOf = useScenarioName();
  return useCallback((slug) => (slug === OWN_SLUG ? t("own") : nameOf(slug)), [t, nameOf]);
}
