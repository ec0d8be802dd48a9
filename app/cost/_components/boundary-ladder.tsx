"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { boundaryLadderFigure } from "@/lib/charts/cost/boundary-ladder-figure";
import { formatQuantity } from "@/lib/format/format-quantity";
import { measuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import type { SourceCitation } from "@/lib/charts/source-citation";

type BoundaryLadderProps = {
  data: UnitCostData;
  quote: UnitCostQuote;
  hardware: string | undefined;
  sources: readonly SourceCitation[];
};

/** One accelerator's power from the chip to the meter, and what a token was measured to take, each at its own boundary. */
export function BoundaryLadder({ data, quote, hardware, sources }: BoundaryLadderProps) {
  const t = useTranslations("cost.ladder");
  const locale = useLocale();
  const { power } = quote.cost;
  const measured = useMemo(
    () => measuredEnergy(data.operatingPoints.filter((point) => point.hardware === hardware)),
    [data.operatingPoints, hardware],
  );
  const kw = (value: number) => formatQuantity(value, "kw", locale, { significantDigits: 3 });
  const figure = useMemo(
    () => boundaryLadderFigure({ power, measured, sources }, { t, locale }),
    [power, measured, sources, t, locale],
  );
  return (
    <div className="flex min-w-0 flex-col gap-y-4">
      <ChartFigure chart="power-from-chip-to-meter" {...figure} />
      <div>
        <h3 className="mb-2 text-[1rem]/6 font-semibold">{t("measuredTitle", { count: measured.length })}</h3>
        <DataTable
          label={t("measuredLabel")}
          compact
          maxHeightPx={320}
          emptyReason={t("noneMeasured")}
          columns={[
            { key: "model", head: t("model"), align: "start" },
            { key: "boundary", head: t("boundary"), align: "start" },
            { key: "energy", head: t("energy"), align: "end" },
            { key: "power", head: t("power"), align: "end" },
            { key: "counted", head: t("counted"), align: "start" },
            { key: "measuredOn", head: t("measuredOn"), align: "start" },
            { key: "source", head: t("source"), align: "start", wrap: true },
          ]}
          rows={measured.map((each, index) => ({
            key: `${index}`,
            head: [each.model, each.precision.toUpperCase(), each.workload]
              .filter((part) => part !== null)
              .join(", "),
            cells: [
              each.boundary,
              formatQuantity(each.joulesPerOutputToken, "joulePerToken", locale, { significantDigits: 3 }),
              kw(each.powerKwPerAccelerator),
              t(`tokens.${each.tokensCounted}`),
              each.measuredOn,
              each.sourceUrl === null ? (
                each.sourceTitle
              ) : (
                <CitedLink key="source" cited={each.sourceUrl}>
                  {each.sourceTitle}
                </CitedLink>
              ),
            ],
          }))}
        />
      </div>
    </div>
  );
}
