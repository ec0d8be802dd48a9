import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { requiredRevenueByYear } from "@/lib/model/scenario/required-revenue-by-year";
import type { Scenario } from "../chart-palette";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import { requiredRevenueSpec } from "./required-revenue-spec";

const USD_PER_USD_BN = 1e9;
const REVENUE_YEAR = 2030;

type Required = {
  years: ReturnType<typeof requiredRevenueByYear>["years"];
  observed: { year: number; revenueUsdBn: number } | null;
  scenario: Scenario;
};

type Words = {
  t: FigureWords<"scenarioFrameworks.required">;
  source: FigureWords<"verdict.source">;
  locale: Locale;
};

/** Revenue a scenario needs, by the solver and by the closed form, against what it projects and what was observed. */
export function requiredRevenueFigure(
  { years, observed, scenario }: Required,
  { t, source, locale }: Words,
): NamedFigure {
  const money = (usdBn: number | null) =>
    formatQuantity(usdBn === null ? null : usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const in2030 = years.find(({ year }) => year === REVENUE_YEAR) ?? null;
  const spec = requiredRevenueSpec(years, scenario, {
    observed: t("line.observed"),
    formula: t("line.formula"),
    needed: t("line.needed"),
    projected: t("line.projected"),
    today: t("line.today"),
  });
  return {
    id: "required-revenue",
    finding: t(in2030?.solvedUsdBn == null ? "titleNone" : "titleShort", {
      required: money(in2030?.solvedUsdBn ?? null),
      projected: money(in2030?.projectedUsdBn ?? null),
      observed: money(observed?.revenueUsdBn ?? null),
      observedYear: String(observed?.year ?? ""),
    }),
    unitLine: t("unit"),
    panels: [{ key: "required", title: null, spec }],
    sources: [
      { name: t("source.revenue"), url: "/data" },
      { name: source("parameters"), url: "/data" },
    ],
    fileName: "required-revenue",
    aspect: { desk: "2 / 1", phone: "4 / 3" },
  };
}
