import { z } from "zod";
import { scenarioBundle } from "./scenario-bundle";

export const BUNDLE_SCHEMA_PATH = "/api/v1/schemas/scenario-bundle.json";

/** JSON Schema, draft 2020-12, of what a report's JSON holds. */
export function scenarioBundleSchema(origin: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(scenarioBundle, { target: "draft-2020-12", io: "input" });
  return {
    $schema,
    $id: new URL(BUNDLE_SCHEMA_PATH, origin).href,
    title: "Joule Street scenario bundle",
    ...schema,
  };
}
