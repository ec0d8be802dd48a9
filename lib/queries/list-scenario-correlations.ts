import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { scenarioCorrelation } from "@/db/schema/scenario-correlation";
import { AppError } from "@/lib/errors/app-error";
import { isScenarioParameterKey, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";

export type ScenarioCorrelationSource = Omit<typeof scenarioCorrelation.$inferSelect, "a" | "b"> & {
  a: ScenarioParameterKey;
  b: ScenarioParameterKey;
};

/**
 * Rank correlations that the uncertain parameters are drawn with, by name.
 * @throws {AppError} NOT_FOUND when one names a parameter the engine does not have.
 */
export async function listScenarioCorrelations(database: Database): Promise<ScenarioCorrelationSource[]> {
  const rows = await database
    .select()
    .from(scenarioCorrelation)
    .orderBy(asc(scenarioCorrelation.a), asc(scenarioCorrelation.b));
  return rows.map(({ a, b, ...rest }) => {
    if (!isScenarioParameterKey(a) || !isScenarioParameterKey(b)) {
      throw new AppError(
        "NOT_FOUND",
        `A correlation names a parameter the engine does not have: ${a}, ${b}.`,
      );
    }
    return { a, b, ...rest };
  });
}
