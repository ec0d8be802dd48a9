import { formatNumber } from "@/lib/format/format-number";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { yearIndex } from "@/lib/model/scenario/horizon";
import type { ReportContext } from "../report-context";
import type { ReportTable } from "../scenario-report";

const YEARS_SHOWN = [2026, 2027, 2028, 2030, 2032, 2035, 2040];

/** One case in the years a reader asks after: what is built, what runs, what it earns and what is left. */
export function caseYearTable(
  { t, gw, plainUsdBn, inUsdBn, figure, words, scenarioWord, locale }: ReportContext,
  { slug, projection }: ProjectedScenario,
): ReportTable {
  const { paths, binding } = projection;
  const years = YEARS_SHOWN.filter((year) => year >= projection.firstProjectedYear);
  const usdBn = (value: number | null | undefined) => figure(value ?? null, plainUsdBn(value ?? null));
  const heads = [
    "installed",
    "running",
    "price",
    "capex",
    "revenue",
    "ebitda",
    "cash",
    "cumulative",
  ] as const;
  return {
    caption: inUsdBn(t("report.case.years.caption", { scenario: scenarioWord(slug) })),
    columns: [
      { head: t("report.case.years.year"), kind: "name", share: 0.6 },
      ...heads.map((head) => ({ head: t(`report.case.years.${head}`), kind: "figure" as const, share: 1 })),
      { head: t("report.case.years.binding"), kind: "words", share: 1 },
    ],
    rows: years.map((year) => {
      const at = yearIndex(year);
      const constraint = binding[at] ?? null;
      return [
        words(String(year)),
        figure(paths.installedGw[at] ?? null, gw(paths.installedGw[at] ?? null)),
        figure(paths.energisedGw[at] ?? null, gw(paths.energisedGw[at] ?? null)),
        figure(
          paths.priceIndex[at] ?? null,
          formatNumber(paths.priceIndex[at] ?? null, locale, { fractionDigits: 2 }),
        ),
        usdBn(paths.capexUsdBn[at]),
        usdBn(paths.revenueUsdBn[at]),
        usdBn(paths.ebitdaUsdBn[at]),
        usdBn(paths.freeCashFlowUsdBn[at]),
        usdBn(paths.cumulativeCashUsdBn[at]),
        words(constraint === null ? "—" : t(`reportCases.bottleneck.short.${constraint}`)),
      ];
    }),
    note: null,
  };
}
