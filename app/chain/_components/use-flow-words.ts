"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { flowWords, type FlowWords } from "@/lib/charts/chain/flow-words";

/** How the flow sections name layers and cases and write their figures. */
export function useFlowWords(): FlowWords {
  const t = useTranslations("chainFlows");
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  return useMemo(() => flowWords(t, scenarioName, locale), [t, scenarioName, locale]);
}
