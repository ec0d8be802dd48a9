"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { fallsOf, layerPoolsFigure, layersOf } from "@/lib/charts/chain/layer-pools-figure";
import type { LayerGroup } from "@/lib/contracts/chain-flow-choice";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { isDirectRecipient, type ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

type FlowPoolsFigureProps = {
  view: ChainFlowsView;
  scenario: FlowScenario;
  group: LayerGroup;
  /** Of the part that is replacement. */
  year: number;
};

/** Four layers on one axis, each with its three cases. */
export function FlowPoolsFigure({ view, scenario, group, year }: FlowPoolsFigureProps) {
  const t = useTranslations("chainFlows.pools");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const figure = useMemo(
    () => layerPoolsFigure({ view, scenario, group, sources }, { t, words }),
    [view, scenario, group, sources, t, words],
  );
  return (
    <ChartFigure
      chart="layer-pools"
      {...figure}
      panelFoot={(panel) => footOf(panel, { view, scenario, year }, layersOf[group])}
    />
  );
}

type FootOf = { view: ChainFlowsView; scenario: FlowScenario; year: number };

function footOf({ key }: ChartPanel, shown: FootOf, layers: readonly ChainRecipient[]) {
  const recipient = layers.find((each) => each === key);
  return recipient === undefined ? null : <PoolFoot {...shown} recipient={recipient} />;
}

/** The years of each case in which the layer sells less while the stock grows, and how much of its sales is replacement. */
function PoolFoot({ view, scenario, year, recipient }: FootOf & { recipient: ChainRecipient }) {
  const t = useTranslations("chainFlows.pools");
  const words = useFlowWords();
  const falls = view.scenarios.flatMap((each) => {
    const years = fallsOf(each, recipient).map((fall) => fall.year);
    return years.length === 0 ? [] : [t("foot", { case: words.case(each.slug), years: words.years(years) })];
  });
  const text =
    recipient === "memory-foundry"
      ? t("footSecondTier")
      : !isDirectRecipient(recipient)
        ? t("footNotDirect")
        : falls.length === 0
          ? t("footNone")
          : t("footFalls", { falls: falls.join("; ") });
  const replaced = scenario.layers.find((layer) => layer.recipient === recipient)?.replacedFraction[
    view.years.indexOf(year)
  ];
  const parts =
    isDirectRecipient(recipient) && replaced !== null && replaced !== undefined
      ? [
          text,
          t("replaced", {
            case: words.case(scenario.slug),
            year: String(year),
            share: words.percent(replaced),
          }),
        ]
      : [text];
  return <p className="mt-1 text-caption text-muted">{parts.join(". ")}</p>;
}
