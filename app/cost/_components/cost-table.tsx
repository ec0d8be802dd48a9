"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { weakestEvidence } from "@/lib/model/evidence";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { DataTable, type TableRow } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";

/** The same cost in the units people quote it in, each with its basis: single-sided prices are named and never added. */
export function CostTable({ quote }: { quote: UnitCostQuote }) {
  const t = useTranslations("cost.prices");
  const formulas = useTranslations("cost.formula");
  const locale = useLocale();
  const { cost, inputs, footprint } = quote;
  const { input, evidence } = inputs;
  const count = (value: number) => formatNumber(value, locale, { fractionDigits: 0 });
  const ratio = (value: number) => formatNumber(value, locale, { fractionDigits: 2 });
  const percent = (value: number) => formatQuantity(value, "fraction", locale, { fractionDigits: 0 });

  type Measure = Parameters<typeof t>[0];
  function row(
    key: string,
    label: Measure,
    value: number | null,
    unit: DisplayUnit,
    basis: string,
    formula: Parameters<typeof formulas>[0],
  ): TableRow {
    const name = t(label);
    return {
      key,
      head: name,
      cells: [
        <FigureValue
          key="value"
          label={name}
          value={value}
          unit={unit}
          missingReason={value === null ? t("noInput") : undefined}
          provenance={{ evidence, source: t("ownModel"), formula: formulas(formula) }}
        />,
        basis,
      ],
    };
  }

  const { carbon } = footprint;
  const intensity = formatQuantity(carbon.intensityGramsCo2ePerKwh, "gramCo2ePerKwh", locale);
  const { zone, period } = carbon;
  const carbonRow: TableRow = {
    key: "carbon",
    head: t("carbon"),
    cells: [
      <FigureValue
        key="value"
        label={t("carbon")}
        value={carbon.gramsCo2ePerMtok}
        unit="gramCo2ePerMtok"
        missingReason={carbon.reason ?? undefined}
        provenance={{
          evidence:
            carbon.gramsCo2ePerMtok === null ? "unresolved" : weakestEvidence([evidence, carbon.evidence]),
          source: carbon.sourceTitle ?? t("ownModel"),
          sourceUrl: carbon.sourceUrl ?? undefined,
          note: carbon.note ?? undefined,
          formula: formulas("carbon"),
        }}
      />,
      zone === null || period === null
        ? t("carbonStated", { intensity })
        : t(carbon.isNationalAverage ? "carbonNational" : "carbonBasis", { intensity, zone, period }),
    ],
  };

  const { byPhase, singleSided } = cost;
  const countsAll = quote.tokensCounted === "total";
  const ofInput = (usdPerMtok: number) => (countsAll ? usdPerMtok : null);
  const mw = t("mwBasis", { count: count(cost.acceleratorsPerItMw) });
  return (
    <section aria-labelledby="what-it-comes-to" className="border-t border-ink pt-3">
      <h2 id="what-it-comes-to" className="mb-2 text-finding font-semibold">
        {t(input.inputTokens > 0 ? "finding" : "findingNoInput", {
          hour: formatQuantity(cost.acceleratorHour.totalUsd, "usd", locale),
          mw: formatQuantity(cost.perItMwYearUsd, "usd", locale),
          times: formatNumber(byPhase.outputUsdPerMtok / byPhase.inputUsdPerMtok, locale, {
            significantDigits: 2,
          }),
        })}
      </h2>
      <DataTable
        label={t("label")}
        emptyReason={t("noInput")}
        columns={[
          { key: "measure", head: t("measure"), align: "start", wrap: true },
          { key: "value", head: t("value"), align: "start" },
          { key: "basis", head: t("basis"), align: "start", wrap: true },
        ]}
        rows={[
          row("hour", "hour", cost.acceleratorHour.totalUsd, "usdPerHour", t("hourBasis"), "hour"),
          row(
            "book",
            "hourBook",
            cost.acceleratorHour.straightLineTotalUsd,
            "usdPerHour",
            t("hourBookBasis"),
            "hourBook",
          ),
          row(
            "total",
            "total",
            cost.mtok.totalUsd,
            "usdPerMtok",
            t(countsAll ? "totalBasis" : "outputBasis"),
            "total",
          ),
          row(
            "blended",
            "blended",
            byPhase.blendedUsdPerMtok,
            "usdPerMtok",
            t("blendedBasis", {
              input: count(input.inputTokens),
              hit: percent(input.cacheHitFraction),
              output: count(input.outputTokens),
            }),
            "blended",
          ),
          row("input", "input", ofInput(byPhase.inputUsdPerMtok), "usdPerMtok", t("phaseBasis"), "phase"),
          row(
            "cached",
            "cached",
            ofInput(byPhase.cachedInputUsdPerMtok),
            "usdPerMtok",
            t("phaseBasis"),
            "phase",
          ),
          row("output", "output", byPhase.outputUsdPerMtok, "usdPerMtok", t("phaseBasis"), "phase"),
          row(
            "single-input",
            "singleInput",
            singleSided.inputUsdPerMtok,
            "usdPerMtok",
            t("singleBasis"),
            "single",
          ),
          row(
            "single-output",
            "singleOutput",
            singleSided.outputUsdPerMtok,
            "usdPerMtok",
            t("singleBasis"),
            "single",
          ),
          row("mw-it", "mwIt", cost.perItMwYearUsd, "usdPerYear", mw, "mw"),
          row(
            "mw-utility",
            "mwUtility",
            cost.perUtilityMwYearUsd,
            "usdPerYear",
            t("utilityBasis", { pue: ratio(input.peakPueRatio) }),
            "mwUtility",
          ),
          row(
            "energy",
            "energy",
            cost.energyJoulesPerToken,
            "joulePerToken",
            t("energyBasis", { pue: ratio(input.pueRatio) }),
            "energy",
          ),
          carbonRow,
          row("water", "water", footprint.waterLitresPerMtok, "litrePerMtok", t("waterBasis"), "water"),
        ]}
      />
    </section>
  );
}
