"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChainFlowsView } from "@/lib/model/value-chain/chain-flows";
import type { SourceCitation } from "@/lib/charts/source-citation";

/** What every figure of the flows rests on. */
export function useFlowSources({
  engineVersion,
  asOf,
}: Pick<ChainFlowsView, "engineVersion" | "asOf">): SourceCitation[] {
  const t = useTranslations("chainFlows.sources");
  return useMemo(
    () => [
      { name: t("engine", { version: engineVersion }) },
      { name: t("statements"), ...(asOf === null ? {} : { asOf: asOf.slice(0, 10) }) },
    ],
    [t, engineVersion, asOf],
  );
}
