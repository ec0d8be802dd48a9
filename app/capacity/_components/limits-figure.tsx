"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { limitsFigure } from "@/lib/charts/capacity/limits-figure";
import { formatQuantity } from "@/lib/format/format-quantity";
import { fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { QUARTER_COUNT, QUARTERS_PER_YEAR, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { recordOf } from "@/lib/model/capacity/record-of";
import { capacityBalance } from "@/lib/model/capacity/replicability-balance";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { DataTable } from "../../_components/figures/data-table";
import type { SourceCitation } from "@/lib/charts/source-citation";

const quarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));

type LimitsFigureProps = { minimum: MinimumCapacity; sources: readonly SourceCitation[] };

/** What every limit alone would allow, which of them binds, who is next, and how evenly they are supplied. */
export function LimitsFigure({ minimum, sources }: LimitsFigureProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const limits = useMemo(() => recordOf(fleetLimits, (limit) => t(`limit.${limit}`)), [t]);
  const figure = useMemo(() => limitsFigure(minimum, sources, { t, locale }), [minimum, sources, t, locale]);
  const share = (fraction: number | null) =>
    formatQuantity(fraction !== null && Number.isFinite(fraction) ? fraction : null, "fraction", locale, {
      fractionDigits: 0,
    });
  return (
    <div className="flex flex-col gap-y-4">
      <ChartFigure chart="capacity-limits" {...figure} />
      <DataTable
        label={t("steps.table")}
        emptyReason={t("steps.table")}
        compact
        columns={[
          { key: "quarter", head: t("steps.quarter"), align: "start" },
          { key: "gw", head: t("steps.gw"), align: "end" },
          { key: "binding", head: t("steps.binding"), align: "start" },
          { key: "runner-up", head: t("steps.runnerUp"), align: "start" },
          { key: "slack", head: t("steps.slack"), align: "end" },
          { key: "balance", head: t("steps.balance"), align: "end" },
          { key: "stranded", head: t("steps.stranded"), align: "end" },
        ]}
        rows={quarters.flatMap((quarter, index) => {
          const runnerUp = minimum.runnerUp[index];
          const binding = minimum.binding[index];
          const isYearEnd = (index + 1) % QUARTERS_PER_YEAR === 0;
          if (!isYearEnd || runnerUp === undefined || binding === undefined) return [];
          const balance = capacityBalance(
            Object.fromEntries(
              fleetLimits.map((limit) => [limit, minimum.limitsItGw[limit][index] ?? Number.NaN]),
            ),
          );
          return [
            {
              key: quarter,
              head: quarter,
              cells: [
                formatQuantity(minimum.itGw[index] ?? null, "gw", locale, { significantDigits: 3 }),
                limits[binding],
                limits[runnerUp.limit],
                share(runnerUp.slackFraction),
                formatQuantity(balance.balanceRatio, "number", locale, { fractionDigits: 2 }),
                share(balance.strandedFraction),
              ],
            },
          ];
        })}
      />
    </div>
  );
}
