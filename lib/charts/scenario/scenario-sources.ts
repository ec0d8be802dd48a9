import type { FigureWords } from "../figure-words";
import type { SourceCitation } from "../source-citation";

type ScenarioOrigin = {
  electricity: { newest: { periodEnd: string; retrievedAt: string } };
  filedYears: readonly { year: number }[];
};

/** What every scenario figure rests on, with its date; the power price also apart. */
export function scenarioSources(
  { electricity, filedYears }: ScenarioOrigin,
  t: FigureWords<"verdict.source">,
): { all: SourceCitation[]; electricity: SourceCitation } {
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
}
