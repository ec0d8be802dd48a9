"use client";

import { useLocale, useTranslations } from "next-intl";
import type { GridShadowPrice } from "@/lib/contracts/grid-shadow-price";
import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import type { SourceCitation } from "@/lib/charts/source-citation";
import { LeverControls, type ElasticitySource } from "./lever-controls";
import { LeverEffects } from "./lever-effects";
import type { ChangeRequest } from "./use-cost-view";

type SoftwareLeverSectionProps = {
  request: UnitCostRequest;
  quote: UnitCostQuote;
  shown: UnitCostQuote; // may lag behind while a slider moves
  elasticity: ElasticitySource | null;
  gridShadowPrice: GridShadowPrice | null;
  change: ChangeRequest;
  sources: readonly SourceCitation[];
};

/** Why a fifth more tokens is a sixth off the cost of each, and not a fifth off the electricity bill. */
export function SoftwareLeverSection(props: SoftwareLeverSectionProps) {
  const { request, quote, shown, elasticity, change, sources } = props;
  const t = useTranslations("cost.lever");
  const locale = useLocale();
  const { lever } = quote;
  const gain = request.lever.softwareMultiplierRatio - 1;
  const format = { significantDigits: 3, trimZeros: true };
  const signed = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { ...format, sign: "always" });
  const share = (fraction: number) => formatQuantity(fraction, "fraction", locale, format);
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
        <LeverControls request={request} elasticity={elasticity} change={change} />
        <LeverEffects
          request={request}
          quote={shown}
          gridShadowPrice={props.gridShadowPrice}
          sources={sources}
        />
      </div>
    </section>
  );
}
