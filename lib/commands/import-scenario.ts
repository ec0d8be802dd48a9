import "server-only";
import type { Database } from "@/db/database";
import type { ImportedScenario, ScenarioFile } from "@/lib/contracts/scenario-file";
import { saveScenario } from "./save-scenario";

/**
 * Stores the scenario of a file as a new one. A file of another engine is taken too: the answer shows its figures beside today's.
 * @throws {AppError} as `saveScenario`.
 */
export async function importScenario(
  database: Database,
  file: ScenarioFile,
  savedAt: string,
): Promise<ImportedScenario> {
  const { name, notes, builtIn, overrides, settings } = file;
  const scenario = await saveScenario(
    database,
    { name, notes, parent: builtIn, overrides, settings },
    savedAt,
  );
  return {
    scenario,
    engineVersion: { file: file.engineVersion, current: scenario.engineVersion },
    headline: { file: file.headline, current: scenario.headline },
  };
}
