import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { straightLineMtok } from "@/lib/model/unit-cost/straight-line-mtok";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UnitCost } from "@/lib/model/unit-cost/unit-cost";
import type { UncertaintyBand } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import type { FigureWords } from "../figure-words";

type Shown = {
  quote: UnitCostQuote;
  /** Of the total by capital recovery; null until it is drawn. */
  band: UncertaintyBand | null;
  basis: "capital-recovery" | "straight-line";
};

type Words = { t: FigureWords<"cost.buildUp">; spread: FigureWords<"uncertainty">; locale: Locale };

/** The cost by either charge for capital, how it is charged, and what the other would give. */
export function costBuildUpLines(
  { quote, band, basis }: Shown,
  { t, spread, locale }: Words,
): { mtok: UnitCost["mtok"]; unitLine: string; contrast: string } {
  const { cost, inputs } = quote;
  const { waccFraction, itLifeYears, itBookLifeYears, facilityLifeYears, facilityBookLifeYears } =
    inputs.input;
  const straightLine = straightLineMtok(cost);
  const isRecovery = basis === "capital-recovery";
  const [shown, other] = isRecovery ? [cost.mtok, straightLine] : [straightLine, cost.mtok];
  const usd = (value: number) => formatQuantity(value, "usd", locale, { significantDigits: 3 });
  const years = (value: number) =>
    formatQuantity(value, "years", locale, { significantDigits: 3, trimZeros: true });
  const recovery = () =>
    t("recoveryUnit", {
      wacc: formatQuantity(waccFraction, "fraction", locale, { significantDigits: 3, trimZeros: true }),
      it: years(itLifeYears),
      facility: years(facilityLifeYears),
    });
  const bandText = band === null ? "" : `. ${spread("band", { low: usd(band.p05), high: usd(band.p95) })}`;
  return {
    mtok: shown,
    unitLine: isRecovery
      ? `${recovery()}${bandText}`
      : t("straightLineUnit", { it: years(itBookLifeYears), facility: years(facilityBookLifeYears) }),
    contrast: t(isRecovery ? "contrastStraightLine" : "contrastRecovery", {
      cost: usd(other.totalUsd),
      change: formatQuantity(other.totalUsd / shown.totalUsd - 1, "fraction", locale, {
        fractionDigits: 0,
        sign: "always",
      }),
    }),
  };
}
