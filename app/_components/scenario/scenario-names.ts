"use client";

import { useTranslations } from "next-intl";
import { createContext, useCallback, useContext } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";

/** Names of the saved scenarios on a page, by slug. */
export const ScenarioNames = createContext<Readonly<Record<string, string>>>({});

/** What a scenario is called on screen. */
export function useScenarioName(): (slug: string) => string {
  const t = useTranslations("figure.scenario");
  const names = useContext(ScenarioNames);
  return useCallback(
    (slug) => names[slug] ?? (scenarioOfSlug(slug) === "saved" ? slug : t(scenarioOfSlug(slug))),
    [names, t],
  );
}
