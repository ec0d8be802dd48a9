import "server-only";
import type { Database } from "@/db/database";
import { scenarioParameter } from "@/db/schema/scenario-parameter";
import { AppError } from "@/lib/errors/app-error";
import { scenarioParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";

export type ScenarioParameterSource = Omit<typeof scenarioParameter.$inferSelect, "key"> & {
  key: ScenarioParameterKey;
};

/**
 * Bear, base and bull values of every engine parameter, in the engine's order.
 * @throws {AppError} NOT_FOUND when the database lacks one.
 */
export async function listScenarioParameters(database: Database): Promise<ScenarioParameterSource[]> {
  const rows = await database.select().from(scenarioParameter);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return scenarioParameterKeys.map((key) => {
    const row = byKey.get(key);
    if (!row)
      throw new AppError("NOT_FOUND", `The database has no values for the scenario parameter ${key}.`);
    return { ...row, key };
  });
}
