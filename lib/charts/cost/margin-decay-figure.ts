import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { SoftwareCompetition } from "@/lib/model/unit-cost/software-competition";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const TICK_FRACTION = 0.05; // a line may leave zero out

type Decay = {
  competition: SoftwareCompetition;
  grossMarginFraction: number;
  adoptionLagYears: number;
  sources: readonly SourceCitation[];
};

/** Gross margin after the gain, fading to where it was as rivals adopt the same software. */
export function marginDecayFigure(
  { competition: { marginByYear }, grossMarginFraction, adoptionLagYears, sources }: Decay,
  { t, locale }: { t: FigureWords<"cost.lever.decay">; locale: Locale },
): NamedFigure {
  const margins = [grossMarginFraction, ...marginByYear.map((at) => at.grossMarginFraction)];
  const spec: ChartSpec = {
    kind: "lines",
    range: {
      min: Math.floor(Math.min(...margins) / TICK_FRACTION - 1) * TICK_FRACTION,
      max: Math.ceil(Math.max(...margins) / TICK_FRACTION) * TICK_FRACTION,
    },
    unit: "fraction",
    periods: marginByYear.map(({ year }) => formatNumber(year, locale, { fractionDigits: 1 })),
    lines: [{ scenario: null, label: t("line"), values: marginByYear.map((at) => at.grossMarginFraction) }],
    references: [{ value: grossMarginFraction, label: t("before") }],
  };
  const percent = (fraction: number | undefined) =>
    formatQuantity(fraction ?? null, "fraction", locale, { significantDigits: 3 });
  const years = (value: number) =>
    formatQuantity(value, "years", locale, { significantDigits: 2, trimZeros: true });
  return {
    id: "margin-decay",
    finding: t("finding", {
      first: percent(marginByYear[0]?.grossMarginFraction),
      half: years(adoptionLagYears * Math.LN2),
      last: percent(marginByYear.at(-1)?.grossMarginFraction),
      before: percent(grossMarginFraction),
    }),
    unitLine: t("unit", { lag: years(adoptionLagYears) }),
    panels: [{ key: "decay", title: null, spec }],
    sources,
    fileName: "margin-while-rivals-adopt",
    aspect: { desk: "5 / 2", phone: "4 / 3" },
  };
}
