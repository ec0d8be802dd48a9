"use client";

import { useTranslations } from "next-intl";
import { createContext, useCallback, useContext, type ReactNode } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";

const ScenarioNames = createContext<Readonly<Record<string, string>>>({});

/** Tells a page the names of saved scenarios, by slug. */
export function ScenarioNamesProvider({
  names,
  children,
}: {
  names: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  return <ScenarioNames value={names}>{children}</ScenarioNames>;
}

/** What a scenario is called on screen. */
export function useScenarioName(): (slug: string) => string {
  const t = useTranslations("figure.scenario");
  const names = useContext(ScenarioNames);
  return useCallback(
    (slug) => names[slug] ?? (scenarioOfSlug(slug) === "saved" ? slug : t(scenarioOfSlug(slug))),
    [names, t],
  );
}
