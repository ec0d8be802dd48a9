import "server-only";
import { and, desc, eq, lt } from "drizzle-orm";
import type { Database } from "@/db/database";
import { scenario } from "@/db/schema/scenario";
import { scenarioVersion } from "@/db/schema/scenario-version";
import type { SavedScenarioList, ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { AppError } from "@/lib/errors/app-error";
import { viewOfVersion } from "./find-scenario-version";

/** Each in its current version, the newest scenario first. */
export async function listSavedScenarios(
  database: Database,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<SavedScenarioList> {
  const rows = await database
    .select({ id: scenario.id, version: scenarioVersion })
    .from(scenario)
    .innerJoin(
      scenarioVersion,
      and(eq(scenarioVersion.slug, scenario.slug), eq(scenarioVersion.version, scenario.version)),
    )
    .where(before === undefined ? undefined : lt(scenario.id, before))
    .orderBy(desc(scenario.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    saved: page.map(({ version }) => viewOfVersion(version)),
    nextBefore: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}

/**
 * Every version of one saved scenario, the newest first.
 * @throws {AppError} NOT_FOUND
 */
export async function listScenarioVersions(database: Database, slug: string): Promise<ScenarioVersionView[]> {
  const rows = await database
    .select()
    .from(scenarioVersion)
    .where(eq(scenarioVersion.slug, slug))
    .orderBy(desc(scenarioVersion.version));
  if (rows.length === 0) throw new AppError("NOT_FOUND", `There is no saved scenario ${slug}.`);
  return rows.map(viewOfVersion);
}
