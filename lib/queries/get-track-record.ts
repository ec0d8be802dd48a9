import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { findBacktest, newestBacktest } from "./get-backtest";
import { keptVintages } from "./get-realised-odds";
import { hashOfPoints } from "./hash-of-points";
import { listFrozenForecasts } from "./list-frozen-forecasts";

/** What had been computed, frozen and scored by `asOf`; by now where it is left out. */
export async function getTrackRecord(database: Database, asOf?: string): Promise<TrackRecord> {
  const day = (asOf ?? new Date().toISOString()).slice(0, 10);
  const backtest = await newestBacktest(database, day);
  const [atWork] = await database
    .select({ id: backtestRun.id })
    .from(backtestRun)
    .where(eq(backtestRun.status, "running"));
  const { points } = await keptVintages(database, day);
  const forecasts = await listFrozenForecasts(database);
  return {
    backtest,
    running: atWork === undefined ? null : await findBacktest(database, atWork.id),
    isCurrent: backtest?.engineVersion === ENGINE_VERSION && backtest.dataHash === hashOfPoints(points),
    forecasts: forecasts
      .filter(({ createdAt }) => createdAt.slice(0, 10) <= day)
      .map(({ components: _components, ...forecast }) => ({
        ...forecast,
        score: forecast.score !== null && forecast.score.knownAt <= day ? forecast.score : null,
      })),
  };
}
