import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SourceCitation } from "../../_components/figures/source-line";

/** What the sections on what must be true rest on. */
export function useTargetSources(): readonly SourceCitation[] {
  const t = useTranslations("scenarioTargets");
  return useMemo(() => [{ name: t("source") }, { name: t("parameters"), url: "/data" }], [t]);
}
