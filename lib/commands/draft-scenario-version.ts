import "server-only";
import { z } from "zod";
import type { Database } from "@/db/database";
import type { scenarioVersion } from "@/db/schema/scenario-version";
import { MAX_SCENARIO_DEPTH, type SaveScenarioRequest } from "@/lib/contracts/saved-scenario";
import { differingSettings, scenarioSettings } from "@/lib/contracts/scenario-settings";
import { AppError } from "@/lib/errors/app-error";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { headlineFigures } from "@/lib/model/scenario/headline-figures";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { resolveScenario, type ResolvedScenario } from "@/lib/queries/resolve-scenario";

const wholeSettings = z.object({ settings: scenarioSettings });

export type ScenarioDraft = Omit<typeof scenarioVersion.$inferInsert, "slug" | "version">;

/**
 * A version that can be stored: its parent is known, it adds to it only what differs, and the engine accepts it.
 * @param slug of the scenario it becomes a version of; null for a new one.
 * @throws {AppError} NOT_FOUND for an unknown parent, INVALID_INPUT for a circle or too long a chain; {RangeError} when the
 * parameters contradict each other; {ZodError} when the settings do.
 */
export async function draftScenarioVersion(
  database: Database,
  content: SaveScenarioRequest,
  { slug, savedAt }: { slug: string | null; savedAt: string },
): Promise<ScenarioDraft> {
  const parent = await resolveScenario(database, content.parent, { version: content.parentVersion }).catch(
    (error: unknown) => {
      throw ofParent(error);
    },
  );
  assertChain(parent, slug);
  const { settings } = wholeSettings.parse(
    { settings: { ...parent.lineage[0]?.settings, ...content.settings } },
    { reportInput: true },
  );
  const { inputs } = await getScenarioInputs(database, {
    ...settings,
    overrides: { ...parent.overrides, ...content.overrides },
    scenarios: [parent.builtIn],
  });
  const [named] = inputs.scenarios;
  if (named === undefined) throw new Error(`${parent.builtIn} has no parameters`);
  const { outputs } = summariseScenario(inputs.context, named.parameters, inputs.options);
  return {
    name: content.name,
    parentSlug: parent.slug,
    parentVersion: parent.lineage[0]?.version ?? null,
    overrides: differencesFrom(parent, content.overrides),
    settings: differingSettings(settings),
    notes: content.notes,
    engineVersion: ENGINE_VERSION,
    headline: headlineFigures(outputs),
    savedAt,
  };
}

const parentFields: Record<string, string> = { scenario: "parent", version: "parentVersion" };

/** What is wrong with the parent, under the names the request gives it. */
function ofParent(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const fields = error.fields.map((each) => ({ ...each, field: parentFields[each.field] ?? each.field }));
  return new AppError(error.code, error.message, { cause: error, fields });
}

function assertChain(parent: ResolvedScenario, slug: string | null): void {
  const chain = parent.lineage.map((version) => version.slug);
  if (slug !== null && chain.includes(slug)) {
    throw new AppError("INVALID_INPUT", `${slug} cannot build on ${parent.slug}, which builds on ${slug}.`, {
      fields: [{ field: "parent", value: parent.slug, allowed: `a scenario that does not build on ${slug}` }],
    });
  }
  if (chain.length >= MAX_SCENARIO_DEPTH) {
    throw new AppError("INVALID_INPUT", `${parent.slug} already builds on ${chain.length - 1} others.`, {
      fields: [
        {
          field: "parent",
          value: parent.slug,
          allowed: `at most ${MAX_SCENARIO_DEPTH} saved scenarios in a chain`,
        },
      ],
    });
  }
}

/** An override equal to a built-in value stays: it fixes a parameter that would be drawn. */
function differencesFrom(
  parent: ResolvedScenario,
  overrides: SaveScenarioRequest["overrides"],
): Record<string, number> {
  const inherited: Record<string, number | undefined> = parent.overrides;
  const different: Record<string, number> = {};
  for (const [key, value] of Object.entries(overrides)) {
    if (value !== undefined && value !== inherited[key]) different[key] = value;
  }
  return different;
}
