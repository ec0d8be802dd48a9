"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { whoLosesFigure } from "@/lib/charts/chain/who-loses-figure";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

type FlowShockFigureProps = { view: ChainFlowsView; scenario: FlowScenario; shock: ChainShock };

/** Every layer by what the gain costs it, under the chosen answer of the buyers. */
export function FlowShockFigure({ view, scenario, shock }: FlowShockFigureProps) {
  const t = useTranslations("chainFlows.shock");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const figure = useMemo(
    () => whoLosesFigure({ scenario, shock, sources }, { t, words }),
    [scenario, shock, sources, t, words],
  );
  return <ChartFigure chart="who-loses" {...figure} />;
}
