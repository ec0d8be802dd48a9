import "server-only";
import type { Database } from "@/db/database";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import { fillSavedSettings } from "./fill-saved-settings";

/**
 * The settings a blend's scenarios share: as stated, then as saved, then the defaults.
 * @throws {AppError} INVALID_INPUT naming each setting that is neither stated nor the same in all; as `fillSavedSettings`.
 */
export async function fillBlendSettings(
  database: Database,
  slugs: readonly string[],
  stated: Record<string, unknown>,
): Promise<ComparisonRequest> {
  const filled: [slug: string, settings: ComparisonRequest][] = [];
  for (const slug of slugs) filled.push([slug, await fillSavedSettings(database, slug, stated)]);
  const [first] = filled;
  if (first === undefined) throw new Error("a blend has no scenarios"); // refused with its weights
  const names = Object.keys(first[1]) as (keyof ComparisonRequest)[];
  const differing = names.filter(
    (name) => new Set(filled.map(([, settings]) => JSON.stringify(settings[name]))).size > 1,
  );
  if (differing.length === 0) return first[1];
  throw new AppError(
    "INVALID_INPUT",
    `The scenarios have been saved with different settings: ${differing.join(", ")}.`,
    {
      fields: differing.map((name) => ({
        field: name,
        value: Object.fromEntries(filled.map(([slug, settings]) => [slug, settings[name]])),
        allowed: "the same in every scenario, or stated in the request",
      })),
    },
  );
}
