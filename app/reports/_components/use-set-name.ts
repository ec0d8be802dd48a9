import { useTranslations } from "next-intl";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { SavedSet } from "./report-board";

/** What a report is on, as it is called on screen; a scenario that is no more goes by its slug. */
export function useSetName(names: readonly SavedSet[]): (scenarioSet: string) => string {
  const t = useTranslations("reports.choice");
  const scenario = useTranslations("figure.scenario");
  return (scenarioSet) => {
    if (scenarioSet === "comparison") return t("comparison");
    const builtIn = scenarioOfSlug(scenarioSet);
    if (builtIn !== "saved") return scenario(builtIn);
    return names.find(({ slug }) => slug === scenarioSet)?.name ?? scenarioSet;
  };
}
