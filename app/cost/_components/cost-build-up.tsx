"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costBases, type CostBasis } from "@/lib/contracts/cost-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UncertaintyBand } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { straightLineMtok } from "@/lib/model/unit-cost/straight-line-mtok";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { CostWaterfall } from "../../_components/unit-cost/cost-waterfall";
import type { ChangeView } from "./use-cost-view";

type CostBuildUpProps = {
  quote: UnitCostQuote;
  /** Of the total by capital recovery; null until it is drawn. */
  band: UncertaintyBand | null;
  basis: CostBasis;
  changeView: ChangeView;
  sources: readonly SourceCitation[];
};

/** The waterfall by either charge for capital; its finding says what the other would give. */
export function CostBuildUp({ quote, band, basis, changeView, sources }: CostBuildUpProps) {
  const t = useTranslations("cost.buildUp");
  const spread = useTranslations("uncertainty");
  const locale = useLocale();
  const { cost, inputs } = quote;
  const { waccFraction, itLifeYears, itBookLifeYears, facilityLifeYears, facilityBookLifeYears } =
    inputs.input;
  const straightLine = useMemo(() => straightLineMtok(cost), [cost]);
  const isRecovery = basis === "capital-recovery";
  const [shown, other] = isRecovery ? [cost.mtok, straightLine] : [straightLine, cost.mtok];
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 3 });
  const years = (value: number) =>
    formatQuantity(value, "years", locale, { significantDigits: 3, trimZeros: true });
  const change = formatQuantity(other.totalUsd / shown.totalUsd - 1, "fraction", locale, {
    fractionDigits: 0,
    sign: "always",
  });
  return (
    <div>
      <div className="mb-4 max-w-md" data-print="hide">
        <SegmentedSwitch
          label={t("basis")}
          value={basis}
          options={costBases.map((value) => ({ value, label: t(`name.${value}`) }))}
          onChange={(value) => changeView({ basis: value })}
        />
      </div>
      <CostWaterfall
        mtok={shown}
        unitLine={
          isRecovery
            ? `${t("recoveryUnit", {
                wacc: formatQuantity(waccFraction, "fraction", locale, {
                  significantDigits: 3,
                  trimZeros: true,
                }),
                it: years(itLifeYears),
                facility: years(facilityLifeYears),
              })}${band === null ? "" : `. ${spread("band", { low: usd(band.p05), high: usd(band.p95) })}`}`
            : t("straightLineUnit", { it: years(itBookLifeYears), facility: years(facilityBookLifeYears) })
        }
        contrast={t(isRecovery ? "contrastStraightLine" : "contrastRecovery", {
          cost: usd(other.totalUsd),
          change,
        })}
        sources={sources}
      />
    </div>
  );
}
