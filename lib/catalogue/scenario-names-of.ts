import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import type { ChartRequest } from "./chart-entry";

const MAX_SAVED_OFFERED = 100; // as on the page

/** What each scenario is called on its page, saved ones by the names they were given. */
export async function scenarioNamesOf({ database, words }: Pick<ChartRequest, "database" | "words">) {
  const { saved } = await listSavedScenarios(database, { limit: MAX_SAVED_OFFERED });
  const names = new Map(saved.map(({ slug, name }) => [slug, name]));
  return (slug: string) => names.get(slug) ?? words.nameOf(slug);
}
