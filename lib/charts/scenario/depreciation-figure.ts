import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { capitalOutcome, LAST_OUTCOME_YEAR } from "@/lib/model/scenario/capital-outcome";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import type { Scenario } from "../chart-palette";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { depreciationSpec } from "./depreciation-spec";

const USD_PER_USD_BN = 1e9;

type Words = {
  t: FigureWords<"scenarioFrameworks.depreciation">;
  source: FigureWords<"verdict.source">;
  locale: Locale;
};

/** What the books say of the chips against what the chips do: charges, write-downs and wear. */
export function depreciationFigure(
  projection: ScenarioProjection,
  scenario: Scenario,
  { t, source, locale }: Words,
): NamedFigure {
  const { bookDepreciationUsdBn, writedownUsdBn, economicDepreciationUsdBn } = capitalOutcome(projection);
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const spec = depreciationSpec(projection, scenario, {
    book: t("book"),
    writedown: t("writedown"),
    wear: t("wear"),
    today: t("today"),
  });
  return {
    id: "depreciation",
    finding: t(writedownUsdBn > 0 ? "finding" : "findingMatched", {
      firstYear: String(projection.firstProjectedYear),
      lastYear: String(LAST_OUTCOME_YEAR),
      book: money(bookDepreciationUsdBn),
      writedown: money(writedownUsdBn),
      wear: money(economicDepreciationUsdBn),
    }),
    unitLine: t("unit"),
    panels: [{ key: "depreciation", title: null, spec }],
    sources: [{ name: source("parameters"), url: "/data" }],
    fileName: "depreciation-and-write-downs",
    aspect: { desk: "2 / 1", phone: "4 / 3" },
  };
}
