"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { measuredEnergy } from "@/lib/model/unit-cost/measured-energy";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import type { SourceCitation } from "@/lib/charts/source-citation";

const rungs = ["chipNameplate", "itNameplate", "itMean", "utilityMean", "utilityPeak"] as const;

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
  const node = measured.filter(({ boundary }) => boundary === "node");
  const nodeKw = node.length === 0 ? null : Math.max(...node.map((each) => each.powerKwPerAccelerator));
  const panels = useMemo(() => {
    const spec: ChartSpec = {
      kind: "ranked-bars",
      unit: "kw",
      valueLabel: t("value"),
      rows: rungs.flatMap((rung) => {
        const row = { label: t(rung), value: power[rung].powerKw, emphasised: rung === "utilityMean" };
        return rung === "chipNameplate" && nodeKw !== null
          ? [row, { label: t("nodeMeasured"), value: nodeKw, emphasised: false }]
          : [row];
      }),
    };
    return [{ key: "ladder", title: null, spec }];
  }, [power, nodeKw, t]);
  const kw = (value: number) => formatQuantity(value, "kw", locale, { significantDigits: 3 });
  return (
    <div className="flex min-w-0 flex-col gap-y-4">
      <ChartFigure
        id="boundary-ladder"
        finding={t("finding", {
          chip: kw(power.chipNameplate.powerKw),
          it: kw(power.itNameplate.powerKw),
          mean: kw(power.utilityMean.powerKw),
          peak: kw(power.utilityPeak.powerKw),
          times: formatNumber(power.utilityPeak.powerKw / power.chipNameplate.powerKw, locale, {
            significantDigits: 2,
          }),
        })}
        unitLine={nodeKw === null ? t("unitWithoutNode") : t("unit")}
        panels={panels}
        sources={sources}
        fileName="power-from-chip-to-meter"
        aspect={{ desk: "4 / 1", phone: "4 / 3" }}
      />
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
