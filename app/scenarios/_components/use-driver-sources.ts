import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { SourceCitation } from "../../_components/figures/source-line";

/** What an attribution rests on: the parameters, the filed years before them, and the engine that projects both. */
export function useDriverSources({ context }: Pick<ScenarioInputs, "context">): SourceCitation[] {
  const t = useTranslations("verdict.source");
  const lastFiledYear = context.filedYears.at(-1)?.year;
  return useMemo(
    () => [
      { name: t("parameters"), url: "/data" },
      {
        name: t("filings"),
        url: "https://www.sec.gov/search-filings",
        asOf: lastFiledYear === undefined ? undefined : `${lastFiledYear}-12-31`,
      },
    ],
    [t, lastFiledYear],
  );
}
