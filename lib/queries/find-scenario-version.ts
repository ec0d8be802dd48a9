import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/database";
import { scenarioVersion } from "@/db/schema/scenario-version";
import { scenarioVersionView, type ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { isoInstant } from "./iso-instant";

/** One version, or the newest, or the newest that was saved by `asOf`. */
export type VersionChoice = { version?: number | undefined; asOf?: string | undefined };

/** Null for a scenario that is not saved, or was not by then. */
export async function findScenarioVersion(
  database: Database,
  slug: string,
  { version, asOf }: VersionChoice,
): Promise<ScenarioVersionView | null> {
  const [row] = await database
    .select()
    .from(scenarioVersion)
    .where(
      and(
        eq(scenarioVersion.slug, slug),
        version === undefined ? undefined : eq(scenarioVersion.version, version),
        asOf === undefined ? undefined : lte(scenarioVersion.savedAt, asOf),
      ),
    )
    .orderBy(desc(scenarioVersion.version))
    .limit(1);
  return row === undefined ? null : viewOfVersion(row);
}

export function viewOfVersion(row: typeof scenarioVersion.$inferSelect): ScenarioVersionView {
  const { parentSlug, parentVersion, savedAt, ...rest } = row;
  return scenarioVersionView.parse({
    ...rest,
    parent: { slug: parentSlug, version: parentVersion },
    savedAt: isoInstant(savedAt),
  });
}
