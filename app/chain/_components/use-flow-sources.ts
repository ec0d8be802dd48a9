"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { flowSources } from "@/lib/charts/chain/flow-sources";
import type { SourceCitation } from "@/lib/charts/source-citation";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";

/** What every figure of the flows rests on. */
export function useFlowSources(view: Pick<ChainFlowsView, "engineVersion" | "asOf">): SourceCitation[] {
  const t = useTranslations("chainFlows.sources");
  return useMemo(() => flowSources(view, t), [view, t]);
}
