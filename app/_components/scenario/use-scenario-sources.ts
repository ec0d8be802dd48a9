import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import type { SourceCitation } from "../figures/source-line";

/** What every scenario figure rests on, with its date; the power price also apart. */
export function useScenarioSources({ electricity, filedYears }: SourcedScenarioInputs): {
  all: SourceCitation[];
  electricity: SourceCitation;
} {
  const t = useTranslations("verdict.source");
  return useMemo(() => {
    const price = {
      name: t("electricity"),
      url: "https://www.eia.gov/electricity/data/browser/",
      asOf: electricity.newest.periodEnd.slice(0, 10),
      fetchedAt: electricity.newest.retrievedAt,
    };
    const filings = {
      name: t("filings"),
      url: "https://www.sec.gov/search-filings",
      asOf: `${filedYears.at(-1)?.year ?? 2022}-12-31`,
    };
    return { all: [filings, price, { name: t("parameters"), url: "/data" }], electricity: price };
  }, [t, electricity, filedYears]);
}
