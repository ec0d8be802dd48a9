import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { displayUnitOf } from "./unit-cost-display-unit";

const ROWS_SHOWN = 10;

type Words = { t: FigureWords<"uncertainty.tornado">; fieldName: FigureWords<"cost.field">; locale: Locale };

/** What moves the cost most: each input at P10 and P90 of its distribution, the others at their median; null without any. */
export function costTornadoFigure(
  { median, effects }: UnitCostUncertainty["tornado"],
  sources: readonly SourceCitation[],
  { t, fieldName, locale }: Words,
): NamedFigure | null {
  const [first] = effects;
  if (first === undefined) return null;
  const spec: ChartSpec = {
    kind: "tornado",
    unit: "usdPerMtok",
    baseline: median.usdPerMtok,
    lowLabel: t("low"),
    highLabel: t("high"),
    rows: effects.slice(0, ROWS_SHOWN).map(({ field, p10, p90 }) => {
      const write = (value: number) =>
        formatQuantity(value, displayUnitOf(field), locale, { significantDigits: 3, trimZeros: true });
      return {
        label: fieldName(field),
        low: { input: write(p10.input), result: p10.usdPerMtok },
        high: { input: write(p90.input), result: p90.usdPerMtok },
      };
    }),
  };
  const electricity = effects.findIndex(({ field }) => field === "electricityPriceUsdPerMwh");
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 2 });
  const ends = [first.p10.usdPerMtok, first.p90.usdPerMtok];
  const finding = t("finding", {
    field: fieldName(first.field),
    low: usd(Math.min(...ends)),
    high: usd(Math.max(...ends)),
  });
  return {
    id: "tornado",
    finding:
      electricity < 0
        ? finding
        : `${finding}; ${t("electricity", { rank: electricity + 1, of: effects.length })}`,
    unitLine: t("unit"),
    panels: [{ key: "tornado", title: null, spec }],
    sources,
    fileName: "what-moves-the-cost",
    aspect: { desk: "2 / 1", phone: "3 / 4" },
  };
}
