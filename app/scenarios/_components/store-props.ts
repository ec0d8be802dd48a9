import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import type { ScenarioSettings } from "@/lib/contracts/scenario-settings";

/** What is on the page, as it would be saved. */
export type StoreProps = {
  /** What the page builds on; the version is that of a saved scenario, null for a built-in one. */
  scenario: { slug: string; version: number | null };
  /** On top of it. */
  overrides: ComparisonRequest["overrides"];
  settings: Omit<ComparisonRequest, "overrides">;
};

export type OpenedScenario = (slug: string, settings: Partial<ScenarioSettings>) => void;
