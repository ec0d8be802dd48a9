"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { capacityConstraints, type CapacityConstraint } from "@/lib/model/capacity/capacity-constraint";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { SourceCitation } from "@/lib/charts/source-citation";

const USD_PER_BN = 1e9;
const WORTHLESS_USD_BN = 0.01; // ten million dollars: below it a bar cannot be seen
const SOLVER_NOISE_USD_BN = 1e-6; // a thousand dollars of trillions

type ValueFigureProps = {
  plan: CapacityPlan | null;
  uncertainty: CapacityUncertainty | null;
  sources: readonly SourceCitation[];
};

/** What 1 % more and 1 % less of each limit is worth at the modes, and 1 % more in expectation. */
export function ValueFigure({ plan, uncertainty, sources }: ValueFigureProps) {
  const t = useTranslations("capacity");
  const locale = useLocale();
  const order = useMemo(() => {
    const valueOf = (name: CapacityConstraint) =>
      uncertainty?.expectedOnePercentUsdBn[name] ?? plan?.onePercent[name].upUsdBn ?? 0;
    return capacityConstraints.toSorted((a, b) => valueOf(b) - valueOf(a));
  }, [plan, uncertainty]);
  const panels = useMemo(() => {
    const panel = (key: string, title: string, valueOf: ((name: CapacityConstraint) => number) | null) => {
      if (valueOf === null) return { key, title, spec: null, reason: t("value.pending") };
      const spec: ChartSpec = {
        kind: "ranked-bars",
        unit: "usd",
        valueLabel: title,
        rows: order.map((name) => ({
          label: t(`constraint.${name}`),
          value: Math.abs(valueOf(name)) < SOLVER_NOISE_USD_BN ? 0 : valueOf(name) * USD_PER_BN,
          emphasised: name === order[0],
        })),
      };
      return { key, title, spec };
    };
    return [
      panel("up", t("value.up"), plan && ((name) => plan.onePercent[name].upUsdBn)),
      panel("down", t("value.down"), plan && ((name) => plan.onePercent[name].downUsdBn)),
      panel(
        "expected",
        t("value.expected"),
        uncertainty && ((name) => uncertainty.expectedOnePercentUsdBn[name]),
      ),
    ];
  }, [order, plan, uncertainty, t]);
  return (
    <ChartFigure
      id="value"
      finding={findingOf()}
      unitLine={t("value.unit")}
      panels={panels}
      sources={sources}
      fileName="value-of-one-per-cent"
      aspect={{ desk: "3 / 4", phone: "4 / 3" }}
    />
  );

  function findingOf(): string {
    const [first] = order;
    if (plan === null || first === undefined) return t("value.title");
    const usdBn = uncertainty?.expectedOnePercentUsdBn[first] ?? plan.onePercent[first].upUsdBn;
    const named = {
      first: t(`constraint.${first}`),
      value: formatQuantity(usdBn * USD_PER_BN, "usd", locale, { significantDigits: 2 }),
    };
    if (uncertainty === null) return t("value.findingModes", named);
    const worthless = (valueOf: (name: CapacityConstraint) => number) =>
      capacityConstraints.filter((name) => valueOf(name) < WORTHLESS_USD_BN).length;
    return t("value.finding", {
      ...named,
      hidden: worthless((name) => plan.onePercent[name].upUsdBn),
      expected: worthless((name) => uncertainty.expectedOnePercentUsdBn[name]),
    });
  }
}
