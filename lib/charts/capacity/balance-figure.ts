import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { QuarterBalance } from "@/lib/model/capacity/balance-by-quarter";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";

const WHOLE = { min: 0, max: 1 };

type Words = { t: FigureWords<"capacityEvidence.replicability.balance">; locale: Locale };

/** How evenly the limits are supplied, quarter by quarter: a chain with one thin link strands the rest. */
export function balanceFigure(
  balance: readonly QuarterBalance[],
  limitCount: number,
  { t, locale }: Words,
): NamedFigure {
  const panel = (
    key: "balance" | "stranded",
    read: (quarter: QuarterBalance) => number | null,
  ): ChartPanel => ({
    key,
    title: t(`${key}Title`),
    spec: {
      kind: "lines",
      unit: "fraction",
      periods: balance.map(({ quarter }) => formatPeriod(quarter, locale)),
      lines: [{ scenario: null, label: t(`${key}Line`), values: balance.map(read) }],
      range: WHOLE,
    },
  });
  const [first] = balance;
  const thinnest = balance.toSorted((a, b) => (a.balanceRatio ?? 0) - (b.balanceRatio ?? 0))[0];
  const share = (fraction: number | null) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  return {
    id: "balance",
    finding:
      first === undefined || thinnest === undefined
        ? t("findingNone")
        : t("finding", {
            count: limitCount,
            quarter: formatPeriod(thinnest.quarter, locale),
            balance: share(thinnest.balanceRatio),
            stranded: share(thinnest.strandedFraction),
            firstQuarter: formatPeriod(first.quarter, locale),
            firstBalance: share(first.balanceRatio),
          }),
    unitLine: t("unit"),
    panels: [
      panel("balance", ({ balanceRatio }) => balanceRatio),
      panel("stranded", ({ strandedFraction }) => strandedFraction),
    ],
    sources: [{ name: t("source"), url: "/data" }],
    fileName: "balance-of-limits",
    aspect: { desk: "2 / 1", phone: "4 / 3" },
  };
}
