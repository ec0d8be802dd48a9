"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { DataTable, type TableColumn } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useFlowWords } from "./use-flow-words";

/** Every layer in every case of one year: lag, what is paid to it, and what its vendors can book. */
export function FlowLayerTable({ view, year }: { view: ChainFlowsView; year: number }) {
  const t = useTranslations("chainFlows.table");
  const words = useFlowWords();
  const yearAt = view.years.indexOf(year);
  const layerOf = (scenario: ChainFlowsView["scenarios"][number], recipient: string) =>
    scenario.layers.find((layer) => layer.recipient === recipient);
  return (
    <section>
      <h3 className="font-semibold">{t("title", { year: String(year) })}</h3>
      <p className="mt-1 mb-2 max-w-prose text-caption text-muted">{t("note")}</p>
      <DataTable
        label={t("label", { year: String(year) })}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "layer", head: t("layer"), align: "start" },
          { key: "lag", head: t("lag"), align: "end" },
          ...view.scenarios.flatMap(({ slug }): TableColumn[] => [
            { key: `${slug}-paid`, head: computed(t("paid", { case: words.case(slug) })), align: "end" },
            { key: `${slug}-booked`, head: t("booked", { case: words.case(slug) }), align: "end" },
          ]),
        ]}
        rows={[
          ...chainRecipients.map((recipient) => {
            const lag = view.scenarios[0] && layerOf(view.scenarios[0], recipient)?.lagQuarters;
            return {
              key: recipient,
              head: words.layer(recipient),
              cells: [
                lag === null || lag === undefined ? (
                  <span key="lag" className="text-caption text-muted">
                    {t("noLag")}
                  </span>
                ) : (
                  t("quarters", { count: lag })
                ),
                ...view.scenarios.flatMap((scenario) => {
                  const layer = layerOf(scenario, recipient);
                  return [
                    lag === null || lag === undefined ? "" : words.money(layer?.spentUsdBn[yearAt] ?? null),
                    words.money(layer?.bookedUsdBn[yearAt] ?? null),
                  ];
                }),
              ],
            };
          }),
          {
            key: "sum",
            head: t("sum"),
            emphasised: true,
            cells: [
              "",
              ...view.scenarios.flatMap(({ capexUsdBn }) => [words.money(capexUsdBn[yearAt] ?? null), ""]),
            ],
          },
        ]}
      />
    </section>
  );
}

/** Said once over the columns that rest on assumptions. */
function computed(text: string) {
  return (
    <>
      <EvidenceGlyph status="scenario" /> {text}
    </>
  );
}
