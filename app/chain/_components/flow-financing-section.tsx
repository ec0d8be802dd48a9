"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo } from "react";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { circularFinancing } from "@/lib/model/value-chain/circular-financing";
import { NumberField } from "../../_components/controls/number-field";
import { FlowCustomerTable } from "./flow-customer-table";
import { FlowFinancingTable } from "./flow-financing-table";
import { FlowLinkTable } from "./flow-link-table";
import { useFlowChoice } from "./use-flow-choice";
import { useFlowWords } from "./use-flow-words";

const HAIRCUT_STEP = 0.05;

/** Vendors that finance those who buy from them, with the reader's haircut, and how few customers some have. */
export function FlowFinancingSection({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.financing");
  const words = useFlowWords();
  const titleId = useId();
  const { choice, change } = useFlowChoice();
  const { financing } = view;
  const haircutFraction = choice.haircut ?? financing.haircutFraction;
  const vendors = useMemo(
    () =>
      circularFinancing({
        links: financing.links,
        purchases: financing.purchases,
        layerRevenueUsdBn: new Map(Object.entries(financing.layerRevenueUsdBn)),
        spreadYears: financing.spreadYears,
        haircutFraction,
      }).toSorted((a, b) => (b.financedShareFraction ?? -1) - (a.financedShareFraction ?? -1)),
    [financing, haircutFraction],
  );
  const [most] = vendors;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-4 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {most === undefined || most.financedShareFraction === null
          ? t("findingNone")
          : t("finding", {
              vendor: view.companyNames[most.ticker] ?? most.ticker,
              share: words.percent(most.financedShareFraction),
              amount: words.money(most.financedUsdBnPerYear + most.announcedUsdBnPerYear),
              years: String(financing.spreadYears),
            })}
      </h2>
      <p className="max-w-prose text-caption text-muted">{t("note")}</p>
      <div className="max-w-md">
        <NumberField
          label={t("haircut")}
          value={haircutFraction}
          baseValue={financing.haircutFraction}
          min={0}
          max={1}
          step={HAIRCUT_STEP}
          unit="fraction"
          provenance={{ evidence: "estimated", source: t("haircutSource") }}
          onChange={(haircut) => change({ haircut: haircut === financing.haircutFraction ? null : haircut })}
        />
      </div>
      <FlowFinancingTable view={view} vendors={vendors} />
      <FlowLinkTable statements={financing.statements} />
      <FlowCustomerTable view={view} />
    </section>
  );
}
