import "server-only";
import type { Database } from "@/db/database";
import {
  SCENARIO_FILE_FORMAT,
  SCENARIO_FILE_VERSION,
  type ScenarioFile,
} from "@/lib/contracts/scenario-file";
import { scenarioSettings } from "@/lib/contracts/scenario-settings";
import { AppError } from "@/lib/errors/app-error";
import type { VersionChoice } from "./find-scenario-version";
import { resolveScenario } from "./resolve-scenario";

/**
 * A saved scenario as a file that needs none of its parents and states every setting.
 * @throws {AppError} NOT_FOUND for one that is not saved; a built-in one is not.
 */
export async function getScenarioFile(
  database: Database,
  slug: string,
  choice: VersionChoice,
): Promise<ScenarioFile> {
  const { builtIn, overrides, lineage } = await resolveScenario(database, slug, choice);
  const [version] = lineage;
  if (version === undefined)
    throw new AppError("NOT_FOUND", `${slug} is built in: it comes with the data, not as a file.`);
  return {
    format: SCENARIO_FILE_FORMAT,
    formatVersion: SCENARIO_FILE_VERSION,
    name: version.name,
    notes: version.notes,
    builtIn,
    overrides,
    settings: scenarioSettings.parse(version.settings),
    engineVersion: version.engineVersion,
    savedAt: version.savedAt,
    headline: version.headline,
  };
}
