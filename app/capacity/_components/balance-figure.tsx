import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { balanceFigure } from "@/lib/charts/capacity/balance-figure";
import type { QuarterBalance } from "@/lib/model/capacity/balance-by-quarter";
import { ChartFigure } from "../../_components/charts/chart-figure";

type BalanceFigureProps = { balance: readonly QuarterBalance[]; limitCount: number };

/** How evenly the limits are supplied, quarter by quarter: a chain with one thin link strands the rest. */
export function BalanceFigure({ balance, limitCount }: BalanceFigureProps) {
  const t = useTranslations("capacityEvidence.replicability.balance");
  const locale = useLocale();
  const figure = useMemo(
    () => balanceFigure(balance, limitCount, { t, locale }),
    [balance, limitCount, t, locale],
  );
  return <ChartFigure chart="balance-of-limits" {...figure} />;
}
