import { z } from "zod";
import {
  BUNDLE_FORMAT,
  BUNDLE_FORMAT_VERSION,
  scenarioBundle,
  type ScenarioBundle,
} from "@/lib/contracts/scenario-bundle";
import { AppError } from "@/lib/errors/app-error";

const head = z.object({
  format: z.literal(BUNDLE_FORMAT),
  formatVersion: z.number().int(),
  engineVersion: z.string().optional(),
});

/**
 * A bundle as it was read from a file.
 * @throws {AppError} INVALID_INPUT for a bundle of another format version; {ZodError} for what is no bundle.
 */
export function readBundle(value: unknown): ScenarioBundle {
  const named = head.safeParse(value);
  if (named.success && named.data.formatVersion !== BUNDLE_FORMAT_VERSION) {
    const { formatVersion, engineVersion } = named.data;
    const maker =
      engineVersion === undefined ? "" : ` It was made by engine ${engineVersion}, which can verify it.`;
    throw new AppError(
      "INVALID_INPUT",
      `This bundle has format version ${formatVersion}; this program reads version ${BUNDLE_FORMAT_VERSION}.${maker}`,
      { fields: [{ field: "formatVersion", value: formatVersion, allowed: String(BUNDLE_FORMAT_VERSION) }] },
    );
  }
  return scenarioBundle.parse(value);
}
