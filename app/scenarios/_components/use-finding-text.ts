import { useLocale, useTranslations } from "next-intl";
import { keepSigns } from "@/lib/format/keep-signs";
import type { ScenarioFinding } from "@/lib/model/scenario/scenario-finding";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { findingText } from "./finding-text";

/** Puts findings into the reader's language. */
export function useFindingText(): (finding: ScenarioFinding) => string {
  const t = useTranslations("scenarioFrameworks");
  const parameter = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const locale = useLocale();
  return (finding) => keepSigns(findingText(finding, { t, parameter, nameOf, locale }));
}
