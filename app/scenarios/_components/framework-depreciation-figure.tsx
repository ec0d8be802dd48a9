"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Scenario } from "@/lib/charts/chart-palette";
import { depreciationSpec } from "@/lib/charts/scenario/depreciation-spec";
import { formatQuantity } from "@/lib/format/format-quantity";
import { yearIndex } from "@/lib/model/scenario/horizon";
import { LAST_WRITEDOWN_YEAR } from "@/lib/model/scenario/scenario-findings";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";
import { ChartFigure } from "../../_components/charts/chart-figure";

const USD_PER_USD_BN = 1e9;

type DepreciationFigureProps = { projection: ScenarioProjection; scenario: Scenario };

/** What the books say of the chips against what the chips do: charges, write-downs and wear. */
export function FrameworkDepreciationFigure({ projection, scenario }: DepreciationFigureProps) {
  const t = useTranslations("scenarioFrameworks.depreciation");
  const source = useTranslations("verdict.source");
  const locale = useLocale();
  const panels = useMemo(
    () => [
      {
        key: "depreciation",
        title: null,
        spec: depreciationSpec(projection, scenario, {
          book: t("book"),
          writedown: t("writedown"),
          wear: t("wear"),
          today: t("today"),
        }),
      },
    ],
    [projection, scenario, t],
  );
  const { paths, firstProjectedYear } = projection;
  const total = (values: readonly (number | null)[]) =>
    values
      .slice(yearIndex(firstProjectedYear), yearIndex(LAST_WRITEDOWN_YEAR) + 1)
      .reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const money = (usdBn: number) =>
    formatQuantity(usdBn * USD_PER_USD_BN, "usd", locale, { significantDigits: 2 });
  const writedownUsdBn = total(paths.writedownUsdBn);
  return (
    <ChartFigure
      id="depreciation"
      finding={t(writedownUsdBn > 0 ? "finding" : "findingMatched", {
        firstYear: String(firstProjectedYear),
        lastYear: String(LAST_WRITEDOWN_YEAR),
        book: money(total(paths.bookDepreciationUsdBn)),
        writedown: money(writedownUsdBn),
        wear: money(total(paths.economicDepreciationUsdBn)),
      })}
      unitLine={t("unit")}
      panels={panels}
      sources={[{ name: source("parameters"), url: "/data" }]}
      fileName="depreciation-and-write-downs"
      aspect={{ desk: "2 / 1", phone: "4 / 3" }}
    />
  );
}
