"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { costBases, type CostBasis } from "@/lib/contracts/cost-view";
import { costBuildUpLines } from "@/lib/charts/cost/cost-build-up-lines";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UncertaintyBand } from "@/lib/model/unit-cost/unit-cost-uncertainty";
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
  const lines = useMemo(
    () => costBuildUpLines({ quote, band, basis }, { t, spread, locale }),
    [quote, band, basis, t, spread, locale],
  );
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
      <CostWaterfall chart="cost-of-a-million-tokens" {...lines} sources={sources} />
    </div>
  );
}
