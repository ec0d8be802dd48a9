import "server-only";
import { and, eq, like, or } from "drizzle-orm";
import type { Database } from "@/db/database";
import { scenario } from "@/db/schema/scenario";
import { scenarioVersion } from "@/db/schema/scenario-version";
import type {
  SaveScenarioRequest,
  SaveVersionRequest,
  ScenarioVersionView,
} from "@/lib/contracts/saved-scenario";
import { AppError } from "@/lib/errors/app-error";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { viewOfVersion } from "@/lib/queries/find-scenario-version";
import { draftScenarioVersion, type ScenarioDraft } from "./draft-scenario-version";
import { freeSlug, slugStem } from "./scenario-slug";

/**
 * Stores a new scenario; a fork is one whose parent is a saved one.
 * @throws {AppError} as `draftScenarioVersion`, and INVALID_INPUT for a name whose address is taken by the product itself.
 */
export async function saveScenario(
  database: Database,
  content: SaveScenarioRequest,
  savedAt: string,
): Promise<ScenarioVersionView> {
  const stem = slugStem(content.name);
  const draft = await draftScenarioVersion(database, content, { slug: null, savedAt });
  return database.transaction(async (transaction) => {
    await keepParent(transaction, draft);
    const slug = await claimSlug(transaction, stem, savedAt);
    return addVersion(transaction, { ...draft, slug, version: 1 });
  });
}

/**
 * Stores the next version of a scenario that its reader has seen in its current one.
 * @throws {AppError} NOT_FOUND; CONFLICT with the current version when it is another; as `draftScenarioVersion`.
 */
export async function saveScenarioVersion(
  database: Database,
  slug: string,
  { baseVersion, ...content }: SaveVersionRequest,
  savedAt: string,
): Promise<ScenarioVersionView> {
  await assertCurrent(database, slug, baseVersion);
  const draft = await draftScenarioVersion(database, content, { slug, savedAt });
  return database.transaction(async (transaction) => {
    await keepParent(transaction, draft);
    const version = baseVersion + 1;
    const [moved] = await transaction
      .update(scenario)
      .set({ version })
      .where(and(eq(scenario.slug, slug), eq(scenario.version, baseVersion)))
      .returning({ slug: scenario.slug });
    if (moved === undefined) await assertCurrent(transaction, slug, baseVersion); // another save came first
    return addVersion(transaction, { ...draft, slug, version });
  });
}

async function assertCurrent(database: Database, slug: string, baseVersion: number): Promise<void> {
  if (isBuiltInSlug(slug)) {
    throw new AppError(
      "FORBIDDEN",
      `${slug} comes with the data and stays as it is; save a scenario on top of it.`,
    );
  }
  const [current] = await database.select().from(scenario).where(eq(scenario.slug, slug));
  if (current === undefined) throw new AppError("NOT_FOUND", `There is no saved scenario ${slug}.`);
  if (current.version === baseVersion) return;
  throw new AppError(
    "CONFLICT",
    `${slug} has been saved since: version ${current.version} is the current one.`,
    {
      fields: [{ field: "baseVersion", value: baseVersion, allowed: String(current.version) }],
    },
  );
}

/** Holds a saved parent until this transaction ends, so that it is not deleted meanwhile. */
async function keepParent(
  transaction: Database,
  { parentSlug, parentVersion }: ScenarioDraft,
): Promise<void> {
  if (parentVersion === null) return;
  const [kept] = await transaction
    .select({ slug: scenario.slug })
    .from(scenario)
    .where(eq(scenario.slug, parentSlug))
    .for("share");
  if (kept === undefined) throw new AppError("NOT_FOUND", `There is no scenario ${parentSlug} any more.`);
}

async function claimSlug(transaction: Database, stem: string, createdAt: string): Promise<string> {
  for (;;) {
    const similar = await transaction
      .select({ slug: scenario.slug })
      .from(scenario)
      .where(or(eq(scenario.slug, stem), like(scenario.slug, `${stem}-%`)));
    const slug = freeSlug(stem, new Set(similar.map((row) => row.slug)));
    const [claimed] = await transaction
      .insert(scenario)
      .values({ slug, version: 1, createdAt })
      .onConflictDoNothing()
      .returning({ slug: scenario.slug });
    if (claimed !== undefined) return claimed.slug; // else somebody took it in between
  }
}

async function addVersion(
  transaction: Database,
  version: typeof scenarioVersion.$inferInsert,
): Promise<ScenarioVersionView> {
  const [stored] = await transaction.insert(scenarioVersion).values(version).returning();
  if (stored === undefined) throw new Error(`version ${version.version} of ${version.slug} was not stored`);
  return viewOfVersion(stored);
}
