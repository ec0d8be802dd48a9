import "server-only";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { assertScenarioParameters } from "@/lib/model/scenario/scenario-parameters";
import { fillSavedSettings } from "./fill-saved-settings";
import { getScenarioInputs, type SourcedScenarioInputs } from "./get-scenario-inputs";

type SubjectInputs = {
  inputs: ScenarioInputs;
  subject: NamedScenario;
  /** What an answer about it states of its inputs. */
  basis: Pick<SourcedScenarioInputs, "asOf" | "electricity"> & { engineVersion: string };
};

/**
 * One scenario at the settings its reader stated, then those saved with it, then the defaults.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region; {ZodError} for a setting that cannot be used; {RangeError}
 * naming parameters that cannot stand together.
 */
export async function getSubjectInputs(
  database: Database,
  slug: string,
  stated: Record<string, unknown>,
): Promise<SubjectInputs> {
  const settings = await fillSavedSettings(database, slug, stated);
  const { inputs, asOf, electricity } = await getScenarioInputs(database, { ...settings, scenarios: [slug] });
  const [subject] = inputs.scenarios;
  if (subject === undefined) throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`);
  assertScenarioParameters(subject.parameters);
  return { inputs, subject, basis: { asOf, engineVersion: inputs.engineVersion, electricity } };
}
