"use client";

import { useLocale, useTranslations } from "next-intl";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { NumberField } from "../../_components/controls/number-field";
import { DataTable, type TableRow } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import { SourceLine, type SourceCitation } from "../../_components/figures/source-line";

type SoftwareLeverSectionProps = {
  request: UnitCostRequest;
  quote: UnitCostQuote;
  change: (part: Partial<UnitCostRequest>) => void;
  sources: readonly SourceCitation[];
};

/** Why a fifth more tokens is a sixth off the cost of each, and not a fifth off the electricity bill. */
export function SoftwareLeverSection({ request, quote, change, sources }: SoftwareLeverSectionProps) {
  const t = useTranslations("cost.lever");
  const locale = useLocale();
  const { lever } = quote;
  const terms = request.lever;
  const gain = terms.softwareMultiplierRatio - 1;
  const signed = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true, sign: "always" });
  const share = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });
  const set = (part: Partial<UnitCostRequest["lever"]>) => change({ lever: { ...terms, ...part } });
  const yours = { evidence: "scenario" as const, source: t("yours") };
  const evidence = quote.inputs.evidence;

  function row(key: string, head: string, value: number, unit: DisplayUnit, formula: string): TableRow {
    return {
      key,
      head,
      cells: [
        <FigureValue
          key="value"
          label={head}
          value={value}
          unit={unit}
          provenance={{ evidence, source: t("own"), formula }}
        />,
      ],
    };
  }

  return (
    <section aria-labelledby="software-lever" className="border-t border-ink pt-3">
      <h2 id="software-lever" className="text-finding font-semibold text-balance">
        {gain === 0
          ? t("title")
          : t(gain > 0 ? "finding" : "findingRegression", {
              gain: share(Math.abs(gain)),
              cost: signed(lever.unitCostRatio - 1),
              bill: signed(lever.electricityBillMisreadingFraction),
            })}
      </h2>
      <p className="mt-1 max-w-prose text-caption text-muted">
        {t("note", {
          elasticity: formatQuantity(quote.inputs.input.powerElasticity, "number", locale, {
            significantDigits: 2,
          }),
        })}
      </p>
      <div className="mt-3 grid gap-8 desk:grid-cols-[18rem_minmax(0,1fr)]">
        <div data-print="hide">
          <NumberField
            label={t("gain")}
            value={terms.softwareMultiplierRatio}
            baseValue={costDefaults.lever.softwareMultiplierRatio}
            min={0.2}
            max={20}
            step={0.01}
            sliderRange={{ min: 0.5, max: 3 }}
            unit="ratio"
            provenance={yours}
            onChange={(softwareMultiplierRatio) => set({ softwareMultiplierRatio })}
          />
          <NumberField
            label={t("margin")}
            value={terms.grossMarginFraction}
            baseValue={costDefaults.lever.grossMarginFraction}
            min={-1}
            max={0.99}
            step={0.01}
            sliderRange={{ min: 0, max: 0.95 }}
            unit="fraction"
            provenance={yours}
            onChange={(grossMarginFraction) => set({ grossMarginFraction })}
          />
          <NumberField
            label={t("passThrough")}
            value={terms.passThroughFraction}
            baseValue={costDefaults.lever.passThroughFraction}
            min={0}
            max={1}
            step={0.01}
            unit="fraction"
            provenance={yours}
            onChange={(passThroughFraction) => set({ passThroughFraction })}
          />
        </div>
        <div className="min-w-0">
          <DataTable
            label={t("label")}
            emptyReason={t("title")}
            columns={[
              { key: "effect", head: t("effect"), align: "start", wrap: true },
              { key: "value", head: t("value"), align: "start" },
            ]}
            rows={[
              row(
                "cost",
                t("unitCost"),
                lever.unitCostRatio - 1,
                "fraction",
                "C′/C − 1 = (1 + E·a·(s − 1)/c) / s − 1",
              ),
              row(
                "electricity",
                t("electricity"),
                lever.electricityContributionFraction,
                "fraction",
                "−(E/c)·(1 − (1 + a·(s − 1))/s)",
              ),
              {
                key: "margin",
                head: t("grossMargin"),
                cells: [
                  t("marginChange", {
                    before: share(terms.grossMarginFraction),
                    after: share(lever.grossMarginAfterFraction),
                  }),
                ],
              },
              row("freed", t("freed"), lever.freedPowerFraction, "fraction", "1 − 1/s"),
              row("drawn", t("freedDraw"), lever.freedDrawFraction, "fraction", "1 − (1 + a·(s − 1))/s"),
              row(
                "sold-out",
                t("soldOut"),
                lever.cashFlow.soldOutUsd,
                "usdPerYear",
                "T·u·g·3600·8760·P·(s^(1−φ) − 1) − E·a·(s − 1)·8760",
              ),
              row(
                "now",
                t("demandNow"),
                lever.cashFlow.demandBoundNowUsd,
                "usdPerYear",
                "E·(1 − (1 + a·(s − 1))/s)·8760",
              ),
              row(
                "later",
                t("demandLater"),
                lever.cashFlow.demandBoundDeferredUsd,
                "usdPerYear",
                "c·(1 − C′/C)·8760",
              ),
              row("competitive", t("competitive"), lever.cashFlow.competitiveUsd, "usdPerYear", "φ = 1"),
            ]}
          />
          <div className="mt-2">
            <SourceLine sources={sources} />
          </div>
        </div>
      </div>
    </section>
  );
}
