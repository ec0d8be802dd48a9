"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { capacityConstraints, type CapacityConstraint } from "@/lib/model/capacity/capacity-constraint";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";

const LINES_SHOWN = 6;

type BindingFigureProps = { uncertainty: CapacityUncertainty | null; sources: readonly SourceCitation[] };

/** How often each limit binds in the draws, by quarter. */
export function BindingFigure({ uncertainty, sources }: BindingFigureProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const order = useMemo(
    () =>
      uncertainty === null
        ? []
        : capacityConstraints.toSorted((a, b) => meanShare(uncertainty, b) - meanShare(uncertainty, a)),
    [uncertainty],
  );
  const panels = useMemo(() => {
    const head = { key: "binding", title: null };
    if (uncertainty === null) return [{ ...head, spec: null, reason: t("value.pending") }];
    const spec: ChartSpec = {
      kind: "steps",
      unit: "fraction",
      periods: Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter)),
      lines: order.slice(0, LINES_SHOWN).map((name, index) => ({
        label: t(`constraint.${name}`),
        emphasised: index === 0,
        values: uncertainty.bindingProbability[name],
      })),
      binding: [],
      range: { min: 0, max: 1 },
    };
    return [{ ...head, spec }];
  }, [uncertainty, order, t]);
  const [first, second] = order;
  const share = (probability: number) =>
    formatQuantity(probability, "fraction", locale, { fractionDigits: 0 });
  return (
    <ChartFigure
      id="binding"
      finding={
        uncertainty === null || first === undefined || second === undefined
          ? t("binding.title")
          : t("binding.finding", {
              first: t(`constraint.${first}`),
              share: share(meanShare(uncertainty, first)),
              second: t(`constraint.${second}`),
              secondShare: share(meanShare(uncertainty, second)),
            })
      }
      unitLine={t("binding.unit")}
      panels={panels}
      sources={sources}
      fileName="probability-of-binding"
    />
  );
}

/** Of all draws and quarters, those in which the limit binds. */
function meanShare({ bindingProbability }: CapacityUncertainty, name: CapacityConstraint): number {
  return bindingProbability[name].reduce((sum, probability) => sum + probability, 0) / QUARTER_COUNT;
}
