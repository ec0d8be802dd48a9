"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import { chainRecipients, type ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import {
  capexResponses,
  PRICE_CHANGE_FRACTION,
  type CapexResponse,
  type ChainShockName,
} from "@/lib/model/value-chain/chain-shock-names";
import { DataTable } from "../../_components/figures/data-table";
import { useFlowWords } from "./use-flow-words";

type FlowShockTableProps = { scenario: FlowScenario; year: number };

/** Efficiency under each response of the buyers, and a lower price of tokens, layer by layer. */
export function FlowShockTable({ scenario, year }: FlowShockTableProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const locale = useLocale();
  const changeOf = (shock: ChainShockName, response: CapexResponse, recipient: ChainRecipient) =>
    scenario.shocks
      .find((each) => each.shock === shock && each.response === response)
      ?.effect?.layers.find((layer) => layer.recipient === recipient)?.changeFraction ?? null;
  const write = (change: number | null) => (change === null ? MISSING : words.signed(change));
  return (
    <section>
      <h3 className="font-semibold">{t("tableTitle")}</h3>
      <p className="mt-1 mb-2 max-w-prose text-caption text-muted">
        {t("tableNote", { year: String(year) })}
      </p>
      <DataTable
        label={t("tableLabel", { case: words.case(scenario.slug) })}
        emptyReason={MISSING}
        compact
        columns={[
          { key: "layer", head: t("layer"), align: "start" },
          ...capexResponses.map((response) => ({ key: response, head: t(response), align: "end" as const })),
          { key: "price", head: t("priceDown"), align: "end" },
          { key: "price-return", head: t("priceDownReturn"), align: "end" },
          { key: "elasticity", head: t("elasticity"), align: "end" },
        ]}
        rows={chainRecipients.map((recipient) => {
          const elasticity = priceElasticity(
            changeOf("price-down", "follows-return", recipient),
            changeOf("price-up", "follows-return", recipient),
          );
          return {
            key: recipient,
            head: words.layer(recipient),
            cells: [
              ...capexResponses.map((response) => write(changeOf("efficiency", response, recipient))),
              write(changeOf("price-down", "as-planned", recipient)),
              write(changeOf("price-down", "follows-return", recipient)),
              formatNumber(elasticity, locale, { fractionDigits: 2 }),
            ],
          };
        })}
      />
    </section>
  );
}

/** Arc elasticity over both directions: ln(1 + up) - ln(1 + down) over the same of the price. */
function priceElasticity(down: number | null, up: number | null): number | null {
  if (down === null || up === null || !(1 + down > 0 && 1 + up > 0)) return null;
  const price = Math.log((1 + PRICE_CHANGE_FRACTION) / (1 - PRICE_CHANGE_FRACTION));
  return Math.log((1 + up) / (1 + down)) / price;
}
