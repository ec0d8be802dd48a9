"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useFlowWords } from "./use-flow-words";

type FlowShockVendorTableProps = { view: ChainFlowsView; scenario: FlowScenario; shock: ChainShock };

/** What the chosen shock does to each vendor, and a lower price of tokens with budgets that follow, in dollars of the year. */
export function FlowShockVendorTable({ view, scenario, shock }: FlowShockVendorTableProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const vendors = shock.effect?.vendors.toSorted((a, b) => a.revenueChangeUsdBn - b.revenueChangeUsdBn) ?? [];
  const cheaper = scenario.shocks.find(
    (each) => each.shock === "price-down" && each.response === "follows-return",
  );
  const priceChangeOf = (ticker: string, layer: string) =>
    cheaper?.effect?.vendors.find((vendor) => vendor.ticker === ticker && vendor.layer === layer)
      ?.revenueChangeUsdBn ?? null;
  return (
    <section>
      <h3 className="font-semibold">{t("vendors", { response: t(`response-${shock.response}`) })}</h3>
      <p className="mt-1 mb-2 max-w-prose text-caption text-muted">
        {t("vendorNote", { year: String(shock.year) })}
      </p>
      <DataTable
        label={t("vendorLabel", { case: words.case(scenario.slug) })}
        emptyReason={t("vendorEmpty")}
        compact
        columns={[
          { key: "vendor", head: t("vendor"), align: "start" },
          { key: "layer", head: t("layer"), align: "start" },
          { key: "revenue", head: t("revenueChange"), align: "end" },
          { key: "ebit", head: t("ebitChange"), align: "end" },
          { key: "price", head: t("vendorPriceDown"), align: "end" },
        ]}
        rows={vendors.map(({ ticker, layer, revenueChangeUsdBn, ebitChangeUsdBn, ebitEvidence }) => ({
          key: `${ticker}/${layer}`,
          head: view.companyNames[ticker] ?? ticker,
          cells: [
            words.layer(layer),
            words.money(revenueChangeUsdBn),
            ebitChangeUsdBn === null ? (
              <span key="ebit" className="text-caption text-muted">
                {t("noMargin")}
              </span>
            ) : (
              <span key="ebit" className="inline-flex items-baseline gap-x-1.5">
                <EvidenceGlyph status={ebitEvidence} />
                {words.money(ebitChangeUsdBn)}
              </span>
            ),
            words.money(priceChangeOf(ticker, layer)),
          ],
        }))}
      />
    </section>
  );
}
