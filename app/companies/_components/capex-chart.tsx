import { useLocale, useTranslations } from "next-intl";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatMoney } from "@/lib/format/format-money";
import type { CompanySummary } from "@/lib/queries/list-companies";
import { ChartFigure } from "../../_components/charts/chart-figure";

const COMPANIES_SHOWN = 12; // ticker labels that a phone can still tell apart

/** Who spends more on capital than operations bring in: the largest spenders of the list, in USD. */
export function CapexChart({ companies }: { companies: readonly CompanySummary[] }) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const spenders = companies
    .flatMap(({ ticker, listing, trailing, inUsd }) => {
      const capexUsd = inUsd.capex?.valueUsd ?? null;
      const cashUsd = inUsd.operatingCashFlow?.valueUsd ?? null;
      if (trailing === null || capexUsd === null || cashUsd === null) return [];
      const [newest] = trailing.byConcept.capex.parts;
      const retrievedAt = newest?.retrievedAt ?? trailing.newestFiledAt;
      return [{ ticker, name: listing?.name ?? ticker, capexUsd, cashUsd, trailing, retrievedAt }];
    })
    .toSorted((a, b) => b.capexUsd - a.capexUsd);
  const shown = spenders.slice(0, COMPANIES_SHOWN);
  const [largest] = shown;
  if (largest === undefined || shown.length < 2) return null;
  const spec: ChartSpec = {
    kind: "bars-and-lines",
    unit: "usd",
    periods: shown.map(({ ticker }) => ticker),
    bars: [
      { label: t("concept.capex"), tone: "ink", values: shown.map(({ capexUsd }) => capexUsd) },
      { label: t("concept.operatingCashFlow"), tone: "muted", values: shown.map(({ cashUsd }) => cashUsd) },
    ],
    lines: [],
  };
  const newest = (days: readonly string[]) => days.toSorted().at(-1);
  return (
    <ChartFigure
      id="capex-and-cash"
      finding={t("chart.finding", {
        count: spenders.filter(({ capexUsd, cashUsd }) => capexUsd > cashUsd).length,
        total: String(spenders.length),
        name: largest.name,
        capex: formatMoney(largest.capexUsd, "USD", locale, { significantDigits: 3 }),
      })}
      unitLine={t("chart.unit", { count: String(shown.length) })}
      panels={[{ key: "capex", title: null, spec }]}
      sources={[
        {
          name: t("chart.source"),
          url: "https://www.sec.gov/search-filings",
          asOf: newest(shown.flatMap(({ trailing }) => trailing.newestPeriodEnd ?? [])),
          fetchedAt: newest(shown.map(({ retrievedAt }) => retrievedAt)),
        },
      ]}
      fileName="capex-and-cash-flow-by-company"
      aspect={{ desk: "7 / 2", phone: "4 / 3" }}
    />
  );
}
