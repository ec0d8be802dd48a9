"use client";

import { useLocale, useTranslations } from "next-intl";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { UncertaintyBand, UnitCostUncertainty } from "@/lib/model/unit-cost/unit-cost-uncertainty";
import { DataTable, type TableRow } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";

type UncertaintyTableProps = { quote: UnitCostQuote; uncertainty: UnitCostUncertainty };

/** P5, median, mean and P95 of what the page shows, beside the figure at the values as set. */
export function UncertaintyTable({ quote, uncertainty }: UncertaintyTableProps) {
  const t = useTranslations("uncertainty");
  const price = useTranslations("cost.prices");
  const effect = useTranslations("cost.lever");
  const locale = useLocale();
  const { cost, inputs, footprint, lever } = quote;
  const { byPhase, acceleratorHour } = cost;
  const draws = formatNumber(uncertainty.draws, locale, { fractionDigits: 0 });
  const provenance = {
    evidence: inputs.evidence,
    source: t("source"),
    formula: t("formula", { draws, seed: uncertainty.seed }),
  };

  function row(key: string, head: string, unit: DisplayUnit, asSet: number, band: UncertaintyBand): TableRow {
    const write = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
    return {
      key,
      head,
      cells: [
        write(asSet),
        write(band.p05),
        <FigureValue key="median" label={head} value={band.p50} unit={unit} provenance={provenance} />,
        write(band.mean),
        write(band.p95),
      ],
    };
  }

  const bands = uncertainty.cost;
  const { nextVersion } = uncertainty;
  const costRows = [
    row("total", price("total"), "usdPerMtok", cost.mtok.totalUsd, bands.usdPerMtok),
    row("hour", price("hour"), "usdPerHour", acceleratorHour.totalUsd, bands.usdPerAcceleratorHour),
    row(
      "book",
      price("hourBook"),
      "usdPerHour",
      acceleratorHour.straightLineTotalUsd,
      bands.straightLineUsdPerAcceleratorHour,
    ),
    row("blended", price("blended"), "usdPerMtok", byPhase.blendedUsdPerMtok, bands.blendedUsdPerMtok),
    row("input", price("input"), "usdPerMtok", byPhase.inputUsdPerMtok, bands.inputUsdPerMtok),
    row("cached", price("cached"), "usdPerMtok", byPhase.cachedInputUsdPerMtok, bands.cachedInputUsdPerMtok),
    row("output", price("output"), "usdPerMtok", byPhase.outputUsdPerMtok, bands.outputUsdPerMtok),
    row("mw-it", price("mwIt"), "usdPerYear", cost.perItMwYearUsd, bands.usdPerItMwYear),
    row("mw-utility", price("mwUtility"), "usdPerYear", cost.perUtilityMwYearUsd, bands.usdPerUtilityMwYear),
    row("tokens", t("tokens"), "count", cost.tokensPerUtilityMwYear, bands.tokensPerUtilityMwYear),
    row("energy", price("energy"), "joulePerToken", cost.energyJoulesPerToken, bands.energyJoulesPerToken),
    row("water", price("water"), "litrePerMtok", footprint.waterLitresPerMtok, bands.waterLitresPerMtok),
  ];
  const leverRows = [
    row("unit-cost", effect("unitCost"), "ratio", lever.unitCostRatio, nextVersion.unitCostRatio),
    row(
      "margin",
      effect("grossMargin"),
      "fraction",
      lever.grossMarginAfterFraction,
      nextVersion.grossMarginAfterFraction,
    ),
    row("freed", effect("freed"), "fraction", lever.freedPowerFraction, nextVersion.freedPowerFraction),
    row(
      "sold-out",
      effect("soldOut"),
      "usdPerYear",
      lever.cashFlow.soldOutUsd,
      nextVersion.soldOutUsdPerAcceleratorYear,
    ),
    row(
      "now",
      effect("demandNow"),
      "usdPerYear",
      lever.cashFlow.demandBoundNowUsd,
      nextVersion.demandBoundNowUsdPerAcceleratorYear,
    ),
    row(
      "later",
      effect("demandLater"),
      "usdPerYear",
      lever.cashFlow.demandBoundDeferredUsd,
      nextVersion.demandBoundDeferredUsdPerAcceleratorYear,
    ),
    row(
      "competitive",
      effect("competitive"),
      "usdPerYear",
      lever.cashFlow.competitiveUsd,
      nextVersion.competitiveUsdPerAcceleratorYear,
    ),
  ];
  const columns = (first: string, asSet: string) => [
    { key: "figure", head: first, align: "start" as const, wrap: true },
    { key: "as-set", head: asSet, align: "end" as const },
    { key: "p05", head: "P5", align: "end" as const },
    { key: "p50", head: t("median"), align: "end" as const },
    { key: "mean", head: t("mean"), align: "end" as const },
    { key: "p95", head: "P95", align: "end" as const },
  ];
  return (
    <div className="flex flex-col gap-y-4">
      <DataTable
        label={t("label")}
        emptyReason={t("drawing")}
        columns={columns(t("figure"), t("asSet"))}
        rows={costRows}
        compact
      />
      <p className="max-w-prose text-caption text-muted">{t("note", { draws })}</p>
      <DataTable
        label={t("versionLabel")}
        emptyReason={t("drawing")}
        columns={columns(t("versionFigure"), t("versionAsSet"))}
        rows={leverRows}
        compact
      />
      <p className="max-w-prose text-caption text-muted">{t("versionNote")}</p>
    </div>
  );
}
