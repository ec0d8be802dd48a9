import "server-only";
import type { Database } from "@/db/database";
import { comparisonRequest, type ComparisonRequest } from "@/lib/contracts/projection-request";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import { resolveScenario } from "./resolve-scenario";

/**
 * A request as its reader stated it, with the settings of a saved scenario where it states none, and the defaults below.
 * @throws {AppError} NOT_FOUND for an unknown scenario; {ZodError} for a value that cannot be used.
 */
export async function fillSavedSettings(
  database: Database,
  slug: string,
  stated: Record<string, unknown>,
): Promise<ComparisonRequest> {
  const request = comparisonRequest.parse(stated, { reportInput: true });
  if (isBuiltInSlug(slug)) return request;
  const { lineage } = await resolveScenario(database, slug, { asOf: request.asOf });
  return comparisonRequest.parse({ ...lineage[0]?.settings, ...stated }, { reportInput: true });
}
