import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Database } from "@/db/database";
import { scenario } from "@/db/schema/scenario";
import { scenarioVersion } from "@/db/schema/scenario-version";
import type { DeletedScenario } from "@/lib/contracts/saved-scenario";
import { AppError } from "@/lib/errors/app-error";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";

/**
 * Removes a saved scenario with all its versions.
 * @throws {AppError} NOT_FOUND, FORBIDDEN for a built-in one, CONFLICT naming the scenarios that build on it in any version.
 */
export async function deleteScenario(database: Database, slug: string): Promise<DeletedScenario> {
  if (isBuiltInSlug(slug))
    throw new AppError("FORBIDDEN", `${slug} comes with the data and cannot be deleted.`);
  return database.transaction(async (transaction) => {
    const [known] = await transaction.select().from(scenario).where(eq(scenario.slug, slug)).for("update");
    if (known === undefined) throw new AppError("NOT_FOUND", `There is no saved scenario ${slug}.`);
    const children = await transaction
      .selectDistinct({ slug: scenarioVersion.slug })
      .from(scenarioVersion)
      .where(and(eq(scenarioVersion.parentSlug, slug), ne(scenarioVersion.slug, slug)))
      .orderBy(asc(scenarioVersion.slug));
    if (children.length > 0) {
      const names = children.map((child) => child.slug).join(", ");
      throw new AppError("CONFLICT", `${slug} cannot be deleted: ${names} build on it.`, {
        fields: [{ field: "slug", value: slug, allowed: `after ${names} are deleted` }],
      });
    }
    await transaction.delete(scenario).where(eq(scenario.slug, slug));
    return { slug, versionCount: known.version };
  });
}
