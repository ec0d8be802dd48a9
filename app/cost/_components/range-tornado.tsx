"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { rangeEffects } from "@/lib/model/unit-cost/range-effects";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "../../_components/figures/source-line";
import { displayUnitOf } from "./unit-cost-field-display";

const ROWS_SHOWN = 10;

/** What moves the cost most: each input at the ends of its published range, the others as they are. */
export function RangeTornado({
  quote,
  sources,
}: {
  quote: UnitCostQuote;
  sources: readonly SourceCitation[];
}) {
  const t = useTranslations("cost");
  const locale = useLocale();
  const { input, fields } = quote.inputs;
  const { totalUsd } = quote.cost.mtok;
  const effects = useMemo(() => rangeEffects(input, fields), [input, fields]);
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "tornado",
      unit: "usdPerMtok",
      baseline: totalUsd,
      lowLabel: t("tornado.low"),
      highLabel: t("tornado.high"),
      rows: effects.slice(0, ROWS_SHOWN).map(({ field, low, high }) => {
        const write = (value: number) =>
          formatQuantity(value, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
        return {
          label: t(`field.${field}`),
          low: { input: write(low.input), result: low.usdPerMtok },
          high: { input: write(high.input), result: high.usdPerMtok },
        };
      }),
    };
    return [{ key: "tornado", title: null, spec }];
  }, [effects, totalUsd, locale, t]);
  const [first] = effects;
  const electricity = effects.findIndex(({ field }) => field === "electricityPriceUsdPerMwh");
  if (first === undefined) return null;
  return (
    <ChartFigure
      id="tornado"
      finding={t("tornado.finding", {
        field: t(`field.${first.field}`),
        low: formatQuantity(Math.min(first.low.usdPerMtok, first.high.usdPerMtok), "usd", locale, {
          significantDigits: 2,
        }),
        high: formatQuantity(Math.max(first.low.usdPerMtok, first.high.usdPerMtok), "usd", locale, {
          significantDigits: 2,
        }),
        rank: electricity < 0 ? "-" : String(electricity + 1),
      })}
      unitLine={t("tornado.unit")}
      panels={panels}
      sources={sources}
      fileName="what-moves-the-cost"
      aspect={{ desk: "4 / 3", phone: "3 / 4" }}
    />
  );
}
