import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { frozenForecast } from "@/db/schema/frozen-forecast";
import type { FrozenRelease } from "@/lib/contracts/track-record";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { quarterOfDay } from "@/lib/model/tracking/calendar-quarter";
import { firstVintages } from "@/lib/model/tracking/first-vintages";
import { equalPrior } from "@/lib/model/tracking/hypotheses";
import { newestVintages } from "@/lib/model/tracking/newest-vintages";
import { freezeForecasts } from "@/lib/model/tracking/track-record/frozen-forecast";
import { DEFAULT_LEARNING_RATE } from "@/lib/model/tracking/odds-settings";
import { trackScenarios } from "@/lib/model/tracking/track-scenarios";
import { DEFAULT_PERSISTENCE } from "@/lib/model/tracking/update-odds";
import { getScenarioSets } from "@/lib/queries/get-scenario-sets";
import { hashOfPoints } from "@/lib/queries/hash-of-points";
import { listIndicatorVintages } from "@/lib/queries/list-indicator-vintages";

const QUARTER_COUNT = 4;

/**
 * Writes down what this release forecasts of the quarters that have not ended: its own scenarios and the newest rebuilt set,
 * under the odds as the page shows them. Once per engine version and figures; asked again it changes nothing.
 */
export async function freezeReleaseForecasts(database: Database, createdAt: string): Promise<FrozenRelease> {
  const dataAsOf = createdAt.slice(0, 10);
  const vintages = await listIndicatorVintages(database, dataAsOf);
  const dataHash = hashOfPoints(vintages.points);
  const release = { engineVersion: ENGINE_VERSION, dataHash };
  const isOfRelease = and(
    eq(frozenForecast.engineVersion, ENGINE_VERSION),
    eq(frozenForecast.dataHash, dataHash),
  );
  const [known] = await database.select().from(frozenForecast).where(isOfRelease).limit(1);
  if (known !== undefined) return { ...release, dataAsOf: known.dataAsOf, createdCount: 0 };
  const points = newestVintages(vintages.points, null);
  const asFiled = firstVintages(vintages.points);
  const sets = await getScenarioSets(database, vintages.points);
  const frozen = [...sets.filter(({ kind }) => kind === "engine"), ...sets.filter(isRebuilt).slice(0, 1)];
  const rows = frozen.flatMap(({ ensembles, discrepancies }) => {
    const { posterior } = trackScenarios({
      ensembles,
      discrepancies,
      points: asFiled,
      prior: equalPrior,
      learningRate: DEFAULT_LEARNING_RATE,
      persistence: DEFAULT_PERSISTENCE,
      span: "evidence",
    });
    const input = { ensembles, discrepancies, points, weights: posterior };
    return freezeForecasts(input, quarterOfDay(dataAsOf), QUARTER_COUNT).map((forecast) => ({
      ...release,
      ...forecast,
      dataAsOf,
      scenarioSet: ensembles.id,
      createdAt,
    }));
  });
  const created = await database
    .insert(frozenForecast)
    .values(rows)
    .onConflictDoNothing()
    .returning({ id: frozenForecast.id });
  return { ...release, dataAsOf, createdCount: created.length };
}

function isRebuilt({ kind }: { kind: "engine" | "rebuilt" }): boolean {
  return kind === "rebuilt";
}
