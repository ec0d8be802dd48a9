import "server-only";
import type { Database } from "@/db/database";
import type { AlertUnit } from "@/lib/contracts/alert-condition";
import type { AlertReading } from "@/lib/contracts/alert-reading";
import { AppError } from "@/lib/errors/app-error";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { fillSavedSettings } from "../fill-saved-settings";
import { getScenarioInputs, type SourcedScenarioInputs } from "../get-scenario-inputs";
import { resolveScenario } from "../resolve-scenario";
import { untilDataChange } from "../until-data-change";
import { newestFilingsOf } from "./newest-filings-of";
import { unresolvedReading } from "./unresolved-reading";

const ELECTRICITY_SOURCE = "eia"; // publishes the retail price that scenarios scale

type Computed = { value: number; standardError: number | null };

/**
 * A figure of a scenario as saved, or built in, by today's data; kept until these change, since one seed gives the same bits.
 * A scenario that is gone gives no value.
 */
export async function scenarioReading(
  database: Database,
  slug: string,
  figure: { name: string; unit: AlertUnit; compute: (sourced: SourcedScenarioInputs) => Promise<Computed> },
): Promise<AlertReading> {
  const version = await versionOf(database, slug);
  if (version === null) {
    return unresolvedReading(figure.unit, { code: "scenario-missing", detail: slug }, "");
  }
  const key = `alert ${figure.name} ${slug} ${version}`;
  return untilDataChange(database, key, () => computed(database, slug, figure));
}

/** Null for a scenario that is not there. */
async function versionOf(database: Database, slug: string): Promise<string | null> {
  try {
    const { lineage } = await resolveScenario(database, slug, {});
    return String(lineage[0]?.version ?? "built-in");
  } catch (error) {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

async function computed(
  database: Database,
  slug: string,
  { unit, compute }: { unit: AlertUnit; compute: (sourced: SourcedScenarioInputs) => Promise<Computed> },
): Promise<AlertReading> {
  const settings = await fillSavedSettings(database, slug, {});
  const sourced = await getScenarioInputs(database, { ...settings, scenarios: [slug] });
  const { value, standardError } = await compute(sourced);
  const { electricity } = sourced;
  return {
    subject: "",
    unit,
    value,
    standardError,
    evidence: "scenario",
    reason: null,
    data: [
      ...(await newestFilingsOf(database, bigFive, ["capex"])),
      {
        title: electricity.seriesId,
        sourceId: ELECTRICITY_SOURCE,
        date: electricity.newest.knownAt,
        url: null,
      },
    ],
  };
}
