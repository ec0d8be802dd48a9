"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatNumber } from "@/lib/format/format-number";
import type { InputCorrelation } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";

const ROWS_SHOWN = 10;

type RankCorrelationChartProps = {
  correlations: readonly InputCorrelation[];
  sources: readonly SourceCitation[];
};

/** Which uncertain inputs go with a dear token, and which with a dear accelerator-hour. */
export function RankCorrelationChart({ correlations, sources }: RankCorrelationChartProps) {
  const t = useTranslations("uncertainty.correlation");
  const fieldName = useTranslations("cost.field");
  const locale = useLocale();
  const { panels, ofHour } = useMemo(() => {
    const strongest = (of: "withUsdPerMtok" | "withUsdPerAcceleratorHour") => {
      const sorted = correlations.toSorted((a, b) => Math.abs(b[of] ?? 0) - Math.abs(a[of] ?? 0));
      const isElectricity = ({ field }: InputCorrelation) => field === "electricityPriceUsdPerMwh";
      const rest = sorted.slice(ROWS_SHOWN).filter(isElectricity); // shown in any case: it is what people ask
      return [...sorted.slice(0, ROWS_SHOWN), ...rest].map((one) => ({
        label: fieldName(one.field),
        value: one[of],
        emphasised: isElectricity(one),
      }));
    };
    const hour = strongest("withUsdPerAcceleratorHour");
    const panel = (key: string, title: string, rows: ReturnType<typeof strongest>) => {
      const spec: ChartSpec = { kind: "ranked-bars", unit: "number", valueLabel: t("value"), rows };
      return { key, title, spec };
    };
    return {
      ofHour: hour,
      panels: [panel("mtok", t("mtok"), strongest("withUsdPerMtok")), panel("hour", t("hour"), hour)],
    };
  }, [correlations, fieldName, t]);
  const [ofMtokFirst] = correlations;
  const [ofHourFirst] = ofHour;
  if (ofMtokFirst === undefined || ofHourFirst === undefined) return null;
  const rank = (value: number | null) => formatNumber(value, locale, { fractionDigits: 2, sign: "always" });
  return (
    <ChartFigure
      id="rank-correlation"
      finding={t("finding", {
        mtokField: fieldName(ofMtokFirst.field),
        mtokRank: rank(ofMtokFirst.withUsdPerMtok),
        hourField: ofHourFirst.label,
        hourRank: rank(ofHourFirst.value),
      })}
      unitLine={t("unit")}
      panels={panels}
      sources={sources}
      fileName="rank-correlation-of-the-cost"
      aspect={{ desk: "4 / 3", phone: "3 / 4" }}
    />
  );
}
