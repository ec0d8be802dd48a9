import "server-only";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { MAX_SCENARIO_DEPTH, type ScenarioVersionView } from "@/lib/contracts/saved-scenario";
import { AppError } from "@/lib/errors/app-error";
import { builtInSlugs, isBuiltInSlug, type BuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { findScenarioVersion, type VersionChoice } from "./find-scenario-version";

export type ResolvedScenario = {
  slug: string;
  builtIn: BuiltInSlug;
  /** Of the whole chain; the nearest wins. */
  overrides: ComparisonRequest["overrides"];
  /** The saved versions from this scenario down to the built-in one; empty for a built-in one. */
  lineage: ScenarioVersionView[];
};

/**
 * A scenario with everything it inherits. Each version names the version of its parent, so what is saved later changes nothing.
 * @throws {AppError} NOT_FOUND for a scenario that is not saved, or was not by then.
 */
export async function resolveScenario(
  database: Database,
  slug: string,
  choice: VersionChoice,
): Promise<ResolvedScenario> {
  const lineage: ScenarioVersionView[] = [];
  let parent: { slug: string; choice: VersionChoice } = { slug, choice };
  while (!isBuiltInSlug(parent.slug)) {
    const found = await findScenarioVersion(database, parent.slug, parent.choice);
    if (found === null) throw await notSaved(database, parent.slug, parent.choice);
    lineage.push(found);
    if (lineage.length > MAX_SCENARIO_DEPTH)
      throw new Error(`${slug} has more than ${MAX_SCENARIO_DEPTH} parents`);
    parent = { slug: found.parent.slug, choice: { version: found.parent.version ?? undefined } };
  }
  return {
    slug,
    builtIn: parent.slug,
    overrides: Object.assign(
      {},
      ...lineage.toReversed().map(({ overrides }) => overrides),
    ) as ResolvedScenario["overrides"],
    lineage,
  };
}

async function notSaved(
  database: Database,
  slug: string,
  { version, asOf }: VersionChoice,
): Promise<AppError> {
  const newest = await findScenarioVersion(database, slug, {});
  if (newest === null) {
    return new AppError("NOT_FOUND", `There is no scenario ${slug}.`, {
      fields: [
        {
          field: "scenario",
          value: slug,
          allowed: `${builtInSlugs.join(", ")} or the slug of a saved scenario`,
        },
      ],
    });
  }
  const first = await findScenarioVersion(database, slug, { version: 1 });
  return version === undefined
    ? new AppError("NOT_FOUND", `${slug} was not saved yet at ${asOf ?? "that time"}.`, {
        fields: [
          { field: "asOf", value: asOf ?? null, allowed: `from ${first?.savedAt ?? "its first version"} on` },
        ],
      })
    : new AppError("NOT_FOUND", `${slug} has no version ${version}.`, {
        fields: [{ field: "version", value: version, allowed: `1 to ${newest.version}` }],
      });
}
