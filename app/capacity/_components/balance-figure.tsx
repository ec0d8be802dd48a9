import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { QuarterBalance } from "@/lib/model/capacity/balance-by-quarter";
import { ChartFigure } from "../../_components/charts/chart-figure";

const WHOLE = { min: 0, max: 1 };

type BalanceFigureProps = { balance: readonly QuarterBalance[]; limitCount: number };

/** How evenly the limits are supplied, quarter by quarter: a chain with one thin link strands the rest. */
export function BalanceFigure({ balance, limitCount }: BalanceFigureProps) {
  const t = useTranslations("capacityEvidence.replicability.balance");
  const locale = useLocale();
  const panels = useMemo(() => {
    const of = (key: "balance" | "stranded", read: (quarter: QuarterBalance) => number | null) => {
      const spec: ChartSpec = {
        kind: "lines",
        unit: "fraction",
        periods: balance.map(({ quarter }) => formatPeriod(quarter, locale)),
        lines: [{ scenario: null, label: t(`${key}Line`), values: balance.map(read) }],
        range: WHOLE,
      };
      return { key, title: t(`${key}Title`), spec };
    };
    return [
      of("balance", ({ balanceRatio }) => balanceRatio),
      of("stranded", ({ strandedFraction }) => strandedFraction),
    ];
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [balance, locale]);
  const [first] = balance;
  const thinnest = balance.toSorted((a, b) => (a.balanceRatio ?? 0) - (b.balanceRatio ?? 0))[0];
  const share = (fraction: number | null) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  return (
    <ChartFigure
      id="balance"
      finding={
        first === undefined || thinnest === undefined
          ? t("findingNone")
          : t("finding", {
              count: limitCount,
              quarter: formatPeriod(thinnest.quarter, locale),
              balance: share(thinnest.balanceRatio),
              stranded: share(thinnest.strandedFraction),
              firstQuarter: formatPeriod(first.quarter, locale),
              firstBalance: share(first.balanceRatio),
            })
      }
      unitLine={t("unit")}
      panels={panels}
      sources={[{ name: t("source"), url: "/data" }]}
      fileName="balance-of-limits"
      aspect={{ desk: "2 / 1", phone: "4 / 3" }}
    />
  );
}
