import { formatNumber } from "@/lib/format/format-number";
import type { Locale } from "@/lib/format/locale";
import type { InputCorrelation } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const ROWS_SHOWN = 10;

type Words = {
  t: FigureWords<"uncertainty.correlation">;
  fieldName: FigureWords<"cost.field">;
  locale: Locale;
};

/** Which uncertain inputs go with a dear token, and which with a dear accelerator-hour; null where none is uncertain. */
export function rankCorrelationFigure(
  correlations: readonly InputCorrelation[],
  sources: readonly SourceCitation[],
  { t, fieldName, locale }: Words,
): NamedFigure | null {
  const strongest = (of: "withUsdPerMtok" | "withUsdPerAcceleratorHour") => {
    const sorted = correlations.toSorted((a, b) => Math.abs(b[of] ?? 0) - Math.abs(a[of] ?? 0));
    const isElectricity = ({ field }: InputCorrelation) => field === "electricityPriceUsdPerMwh";
    const rest = sorted.slice(ROWS_SHOWN).filter(isElectricity); // shown in any case: it is what people ask
    return [...sorted.slice(0, ROWS_SHOWN), ...rest].map((one) => ({
      label: fieldName(one.field),
      value: one[of],
      emphasised: isElectricity(one),
    }));
  };
  const ofHour = strongest("withUsdPerAcceleratorHour");
  const [ofMtokFirst] = correlations;
  const [ofHourFirst] = ofHour;
  if (ofMtokFirst === undefined || ofHourFirst === undefined) return null;
  const panel = (key: string, title: string, rows: ReturnType<typeof strongest>): ChartPanel => ({
    key,
    title,
    spec: { kind: "ranked-bars", unit: "number", valueLabel: t("value"), rows },
  });
  const rank = (value: number | null) => formatNumber(value, locale, { fractionDigits: 2, sign: "always" });
  return {
    id: "rank-correlation",
    finding: t("finding", {
      mtokField: fieldName(ofMtokFirst.field),
      mtokRank: rank(ofMtokFirst.withUsdPerMtok),
      hourField: ofHourFirst.label,
      hourRank: rank(ofHourFirst.value),
    }),
    unitLine: t("unit"),
    panels: [panel("mtok", t("mtok"), strongest("withUsdPerMtok")), panel("hour", t("hour"), ofHour)],
    sources,
    fileName: "rank-correlation-of-the-cost",
    aspect: { desk: "4 / 3", phone: "3 / 4" },
  };
}
