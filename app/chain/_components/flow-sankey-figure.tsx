"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { capexFlowsFigure } from "@/lib/charts/chain/capex-flows-figure";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

type FlowSankeyFigureProps = { view: ChainFlowsView; scenario: FlowScenario; year: number };

/** One year's capex of one case, from its buyers to layers, vendors and the second tier. */
export function FlowSankeyFigure({ view, scenario, year }: FlowSankeyFigureProps) {
  const t = useTranslations("chainFlows");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const figure = useMemo(
    () => capexFlowsFigure({ view, scenario, year, sources }, { t, words }),
    [view, scenario, year, sources, t, words],
  );
  return <ChartFigure chart="capex-flows" {...figure} />;
}
