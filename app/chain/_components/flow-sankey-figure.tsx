"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { chainSankeySpec } from "@/lib/charts/chain/chain-sankey-spec";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { directRecipients } from "@/lib/model/value-chain/chain-recipients";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

type FlowSankeyFigureProps = { view: ChainFlowsView; scenario: FlowScenario; year: number };

/** One year's capex of one case, from its buyers to layers, vendors and the second tier. */
export function FlowSankeyFigure({ view, scenario, year }: FlowSankeyFigureProps) {
  const t = useTranslations("chainFlows");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const yearAt = view.years.indexOf(year);
  const capexUsdBn = scenario.capexUsdBn[yearAt] ?? 0;
  const panels = useMemo(
    () => [
      capexUsdBn > 0
        ? {
            key: "flows",
            title: null,
            spec: chainSankeySpec(view, scenario, yearAt, {
              value: t("sankey.value"),
              capex: t("sankey.capex"),
              layer: words.layer,
              vendor: (ticker) => view.companyNames[ticker] ?? ticker,
              others: (recipient) => t("sankey.others", { layer: words.layer(recipient).toLowerCase() }),
            }),
          }
        : { key: "flows", title: null, spec: null, reason: t("sankey.noneReason") },
    ],
    [view, scenario, yearAt, capexUsdBn, words, t],
  );
  const scaled = scenario.perimeterErrors.filter(({ years }) => years.includes(year));
  return (
    <ChartFigure
      id="capex-flows"
      finding={capexUsdBn > 0 ? finding() : t("sankey.none", { year, case: words.case(scenario.slug) })}
      unitLine={t("sankey.unit", { year: String(year) })}
      panels={panels}
      sources={sources}
      fileName={`capex-flows-${scenario.slug}-${year}`}
      aspect={{ desk: "16 / 8", phone: "3 / 4" }}
      notice={
        scaled.length === 0
          ? undefined
          : t("sankey.scaled", {
              layers: words.list(scaled.map(({ layer }) => words.layer(layer).toLowerCase())),
            })
      }
    />
  );

  function finding(): string {
    const paid = directRecipients
      .map((recipient) => ({
        recipient,
        usdBn: scenario.layers.find((layer) => layer.recipient === recipient)?.spentUsdBn[yearAt] ?? 0,
      }))
      .toSorted((a, b) => b.usdBn - a.usdBn);
    const [first, second] = paid;
    const ofRecipient = (recipient: string) => paid.find((each) => each.recipient === recipient)?.usdBn ?? 0;
    const { memoryFoundryFraction } = view;
    const memoryUsdBn =
      memoryFoundryFraction["compute-silicon"] * ofRecipient("compute-silicon") +
      memoryFoundryFraction["inference-systems"] * ofRecipient("inference-systems");
    return t("sankey.finding", {
      case: words.case(scenario.slug),
      year: String(year),
      capex: words.money(capexUsdBn),
      first: words.money(first?.usdBn ?? null),
      firstLayer: first === undefined ? "" : words.layer(first.recipient).toLowerCase(),
      second: words.money(second?.usdBn ?? null),
      secondLayer: second === undefined ? "" : words.layer(second.recipient).toLowerCase(),
      memory: words.money(memoryUsdBn),
    });
  }
}
