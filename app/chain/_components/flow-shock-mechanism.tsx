"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { ChainShock, ShockEffect } from "@/lib/model/value-chain/chain-shocks";
import { useFlowWords } from "./use-flow-words";

const LEAST_IDLE_CUT = 0.0005; // a solver's last digits are no idle stock

type FlowShockMechanismProps = { effect: ShockEffect; shock: ChainShock; slug: BuiltInSlug };

/** By which way the engine came to it. */
export function FlowShockMechanism({ effect, shock, slug }: FlowShockMechanismProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const locale = useLocale();
  const { bindingBefore, bindingAfter, idle, installedGw } = effect;
  const gigawatts = (value: number) => formatQuantity(value, "gw", locale, { significantDigits: 3 });
  return (
    <div className="max-w-prose text-caption text-muted">
      <p>
        {t("mechanism", {
          tokens: words.signed(effect.tokensSoldChangeFraction),
          price: words.signed(effect.priceChangeFraction),
          elasticity: formatNumber(effect.priceElasticity, locale, { significantDigits: 2 }),
          energised: words.signed(effect.energisedChangeFraction),
          capex: words.signed(effect.capexChangeFraction),
          revenue: words.signed(effect.revenueChangeFraction),
          year: String(shock.year),
          before: t(`binding.${bindingBefore ?? "none"}`),
          after: t(`binding.${bindingAfter ?? "none"}`),
          same: bindingBefore === bindingAfter ? "yes" : "no",
        })}
      </p>
      {idle !== null && (
        <p className="mt-1">
          {t("stock", { before: gigawatts(installedGw.before), after: gigawatts(installedGw.after) })}
          {idle.capexChangeFraction < -LEAST_IDLE_CUT &&
            ` ${t("idle", {
              planned: gigawatts(idle.plannedGw),
              idle: gigawatts(idle.plannedGw - installedGw.before),
              cut: words.percent(-idle.capexChangeFraction),
              both: words.percent(1 - (1 + idle.capexChangeFraction) * (1 + effect.capexChangeFraction)),
              case: words.case(slug),
              year: String(shock.year),
            })}`}
        </p>
      )}
    </div>
  );
}
