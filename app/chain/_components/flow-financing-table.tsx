"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import type { FinancedRevenue } from "@/lib/model/value-chain/circular-financing";
import { DataTable } from "../../_components/figures/data-table";
import { useFlowWords } from "./use-flow-words";

type FlowFinancingTableProps = { view: ChainFlowsView; vendors: readonly FinancedRevenue[] };

/** A row a vendor, the most self-financed first. */
export function FlowFinancingTable({ view, vendors }: FlowFinancingTableProps) {
  const t = useTranslations("chainFlows.financing");
  const words = useFlowWords();
  return (
    <DataTable
      label={t("label")}
      emptyReason={t("empty")}
      compact
      columns={[
        { key: "vendor", head: t("vendor"), align: "start" },
        { key: "recipients", head: t("recipients"), align: "start" },
        { key: "signed", head: t("signed"), align: "end" },
        { key: "announced", head: t("announced"), align: "end" },
        { key: "revenue", head: t("revenue"), align: "end" },
        { key: "share", head: t("share"), align: "end" },
        { key: "after", head: t("after"), align: "end" },
        { key: "back", head: t("back"), align: "end" },
      ]}
      rows={vendors.map((vendor) => {
        const revenueUsdBn = view.financing.layerRevenueUsdBn[vendor.ticker];
        const { linksWithoutAmountCount: count } = vendor;
        return {
          key: vendor.ticker,
          head: view.companyNames[vendor.ticker] ?? vendor.ticker,
          cells: [
            <span key="recipients">
              {vendor.recipients.join(", ")}
              {count > 0 && (
                <span className="text-caption text-muted"> ({t("withoutAmount", { count })})</span>
              )}
            </span>,
            words.money(vendor.hasAmount ? vendor.financedUsdBnPerYear : null),
            words.money(vendor.hasAmount ? vendor.announcedUsdBnPerYear : null),
            revenueUsdBn === undefined ? (
              <span key="revenue" className="text-caption text-muted">
                ! {t("noRevenue")}
              </span>
            ) : (
              words.money(revenueUsdBn)
            ),
            words.percentFine(vendor.financedShareFraction),
            words.money(vendor.revenueAfterHaircutUsdBn),
            words.money(vendor.promisedBackUsdBn),
          ],
        };
      })}
    />
  );
}
