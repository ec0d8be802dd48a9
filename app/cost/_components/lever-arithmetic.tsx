"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";

/** Why a fifth more tokens is a sixth off the cost of each, step by step, with the page's own numbers. */
export function LeverArithmetic({ quote, gain }: { quote: UnitCostQuote; gain: number }) {
  const t = useTranslations("cost.lever.arithmetic");
  const locale = useLocale();
  const { lever, inputs, cost } = quote;
  const { powerElasticity } = inputs.input;
  const { energyIt, electricalLosses, cooling } = cost.acceleratorHour.lines;
  const energyShare = (energyIt + electricalLosses + cooling) / cost.acceleratorHour.totalUsd;
  const morePower = powerElasticity * (gain - 1);
  const share = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true });
  const signed = (fraction: number) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 3, trimZeros: true, sign: "always" });
  const number = (value: number) =>
    formatQuantity(value, "number", locale, { significantDigits: 3, trimZeros: true });
  const steps = [
    t("spread", { s: number(gain), change: signed(1 / gain - 1) }),
    t("energy", {
      share: share(energyShare),
      elasticity: number(powerElasticity),
      gain: signed(gain - 1),
      power: signed(morePower),
      back: signed((energyShare * morePower) / gain),
    }),
    t("sum", { cost: signed(lever.unitCostRatio - 1) }),
  ];
  if (gain > 1) {
    const terms = {
      gain: share(gain - 1),
      share: share(energyShare),
      bill: signed(lever.electricityBillMisreadingFraction),
      times: number((lever.unitCostRatio - 1) / lever.electricityBillMisreadingFraction),
    };
    steps.push(t("bill", terms)); // a regression takes nothing off any bill
  }
  return (
    <div>
      <h3 className="text-[1rem]/6 font-semibold">{t("label", { gain: share(Math.abs(gain - 1)) })}</h3>
      <ol className="mt-3 max-w-prose list-decimal space-y-1 ps-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
