import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { newestValue } from "@/lib/model/tracking/tracked-point";
import { ChartFigure } from "../../_components/charts/chart-figure";

/** Capital and operating cash flow of the five, quarter by quarter as filed. */
export function FiledCapexFigure({ figures }: { figures: RealisedFigures }) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  const panels = useMemo(() => {
    const valuesOf = (concept: string) =>
      figures.rows
        .find((row) => row.group === "big-five" && row.concept === concept)
        ?.quarters.map(({ valueUsd }) => valueUsd) ?? [];
    const spec: ChartSpec = {
      kind: "bars-and-lines",
      unit: "usd",
      periods: figures.quarters.map((quarter) => formatPeriod(quarter, locale)),
      bars: [
        { label: t("capex"), tone: "ink", values: valuesOf("capex") },
        { label: t("cash"), tone: "muted", values: valuesOf("operatingCashFlow") },
      ],
      lines: [],
    };
    return [{ key: "filed-capex", title: null, spec }];
  }, [figures, locale, t]);
  const capex = newestValue(figures.ratios.capexUsd);
  const share = newestValue(figures.ratios.capexToCash);
  if (capex === null || share === null) {
    return (
      <section className="border-t border-ink pt-3">
        <h2 className="text-finding font-semibold">{t("capexFindingNone")}</h2>
      </section>
    );
  }
  return (
    <ChartFigure
      id="filed-capex"
      finding={t("capexFinding", {
        capex: formatQuantity(capex.value, "usd", locale, { significantDigits: 3 }),
        period: formatPeriod(capex.period, locale),
        share: formatQuantity(share.value, "fraction", locale, { fractionDigits: 0 }),
      })}
      unitLine={t("capexUnit")}
      panels={panels}
      sources={[
        {
          name: t("sourceName"),
          url: "https://www.sec.gov/search-filings",
          asOf: capex.knownAt ?? undefined,
        },
      ]}
      fileName="filed-capex-and-cash-flow"
      aspect={{ desk: "3 / 1", phone: "4 / 3" }}
    />
  );
}
