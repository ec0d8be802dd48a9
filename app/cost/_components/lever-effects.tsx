"use client";

import { useLocale, useTranslations } from "next-intl";
import type { GridShadowPrice } from "@/lib/contracts/grid-shadow-price";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import { capacityRegionOfZone } from "@/lib/model/capacity/capacity-region";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { DataTable, type TableRow } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { SourceLine } from "../../_components/figures/source-line";
import { LeverArithmetic } from "./lever-arithmetic";
import { MarginDecay } from "./margin-decay";

type LeverEffectsProps = {
  request: UnitCostRequest;
  quote: UnitCostQuote;
  gridShadowPrice: GridShadowPrice | null;
  sources: readonly SourceCitation[];
};

/** What the gain does to cost, margin and power, and to cash under each state of the market. */
export function LeverEffects({ request, quote, gridShadowPrice, sources }: LeverEffectsProps) {
  const t = useTranslations("cost.lever");
  const locale = useLocale();
  const { lever, competition, cost } = quote;
  const { softwareMultiplierRatio, grossMarginFraction, passThroughFraction } = request.lever;
  const evidence = quote.inputs.evidence;
  const percent = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });

  function row(
    key: string,
    head: string,
    value: number,
    unit: DisplayUnit,
    formula: string,
    basis: string,
  ): TableRow {
    const provenance = { evidence, source: t("own"), formula };
    return {
      key,
      head,
      cells: [
        <FigureValue key="value" label={head} value={value} unit={unit} provenance={provenance} />,
        basis,
      ],
    };
  }

  const before = cost.mtok.totalUsd;
  const usd = (value: number) => formatQuantity(value, "usdPerMtok", locale, { significantDigits: 3 });
  const effects = [
    row(
      "cost",
      t("unitCost"),
      lever.unitCostRatio - 1,
      "fraction",
      "C′/C − 1 = (1 + E·a·(s − 1)/c) / s − 1",
      t("fromTo", { from: usd(before), to: usd(before * lever.unitCostRatio) }),
    ),
    row(
      "electricity",
      t("electricity"),
      lever.electricityContributionFraction,
      "fraction",
      "−(E/c)·(1 − (1 + a·(s − 1))/s)",
      t("electricityBasis"),
    ),
    row(
      "margin",
      t("grossMargin"),
      (lever.grossMarginAfterFraction - grossMarginFraction) * 100,
      "percentagePoints",
      "m′ − m = (1 − m)·(1 − C′/C)",
      t("fromTo", { from: percent(grossMarginFraction), to: percent(lever.grossMarginAfterFraction) }),
    ),
    row(
      "freed",
      t("freed"),
      lever.freedPowerFraction,
      "fraction",
      "1 − 1/s",
      t("freedBasis", {
        mw: formatQuantity(lever.freedPowerFraction * 100, "mw", locale, { significantDigits: 3 }),
      }),
    ),
    row(
      "drawn",
      t("freedDraw"),
      lever.freedDrawFraction,
      "fraction",
      "1 − (1 + a·(s − 1))/s",
      t("freedBasis", {
        mw: formatQuantity(lever.freedDrawFraction * 100, "mw", locale, { significantDigits: 3 }),
      }),
    ),
  ];
  if (gridShadowPrice !== null) {
    const priceUsdPerMwYear = gridShadowPrice.usdPerMwYear[capacityRegionOfZone(request.region ?? "US")];
    effects.push(
      row(
        "freed-worth",
        t("freedWorth"),
        lever.freedPowerFraction * priceUsdPerMwYear,
        "usdPerMwYear",
        "(1 − 1/s)·λ",
        t("freedWorthBasis", {
          price: formatQuantity(priceUsdPerMwYear, "usdPerMwYear", locale, { significantDigits: 3 }),
          quarter: gridShadowPrice.quarter,
        }),
      ),
    );
  }
  const yearly = "usdPerYear" as const;
  const { cashFlow } = lever;
  const regimes = [
    row(
      "sold-out",
      t("soldOut"),
      cashFlow.soldOutUsd,
      yearly,
      "T·u·g·3600·8760·P·(s^(1−φ) − 1) − E·a·(s − 1)·8760",
      t("soldOutBasis", { share: percent(passThroughFraction) }),
    ),
    row(
      "now",
      t("demandNow"),
      cashFlow.demandBoundNowUsd,
      yearly,
      "E·(1 − (1 + a·(s − 1))/s)·8760",
      t("demandNowBasis"),
    ),
    row(
      "later",
      t("demandLater"),
      cashFlow.demandBoundDeferredUsd,
      yearly,
      "c·(1 − C′/C)·8760",
      t("demandLaterBasis"),
    ),
    row("competitive", t("competitive"), cashFlow.competitiveUsd, yearly, "φ = 1", t("competitiveBasis")),
    ...(competition === null
      ? []
      : [
          row(
            "fading",
            t("fading"),
            competition.fadingCashFlow.firstYearUsd,
            "usd",
            "R·(m′ − m)·τ·(1 − e^(−1/τ))",
            t("fadingBasis", {
              five: formatQuantity(competition.fadingCashFlow.fiveYearsUsd, "usd", locale, {
                significantDigits: 3,
              }),
            }),
          ),
          row(
            "answer",
            t("answer"),
            competition.demand.cashFlowUsd,
            yearly,
            "R·(P′/P·Q′/Q − 1) − E·(energy ratio − 1)·8760; P′/P = s^(−φ), Q′/Q = (P′/P)^(−ε) ≤ s·K/Q",
            t(competition.demand.capacityBound ? "answerBound" : "answerBasis", {
              tokens: signedPercent(competition.demand.quantityRatio - 1),
              energy: signedPercent(competition.demand.energyRatio - 1),
            }),
          ),
        ]),
  ];

  function signedPercent(fraction: number): string {
    return formatQuantity(fraction, "fraction", locale, {
      significantDigits: 3,
      trimZeros: true,
      sign: "always",
    });
  }

  const columns = (head: string) => [
    { key: "effect", head, align: "start" as const, wrap: true },
    { key: "value", head: t("value"), align: "start" as const },
    { key: "basis", head: t("basis"), align: "start" as const, wrap: true },
  ];
  return (
    <div className="flex min-w-0 flex-col gap-y-4">
      {softwareMultiplierRatio !== 1 && <LeverArithmetic quote={quote} gain={softwareMultiplierRatio} />}
      <DataTable label={t("label")} emptyReason={t("title")} columns={columns(t("effect"))} rows={effects} />
      <DataTable
        label={t("regimes")}
        emptyReason={t("title")}
        columns={columns(t("regimeHead"))}
        rows={regimes}
      />
      <SourceLine sources={sources} />
      {competition !== null && softwareMultiplierRatio !== 1 && (
        <MarginDecay competition={competition} terms={request} sources={sources} />
      )}
    </div>
  );
}
