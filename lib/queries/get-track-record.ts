import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { backtestRun } from "@/db/schema/backtest-run";
import type { TrackRecord } from "@/lib/contracts/track-record";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { findBacktest, newestBacktest } from "./get-backtest";
import { hashOfPoints } from "./hash-of-points";
import { listFrozenForecasts } from "./list-frozen-forecasts";
import { listIndicatorVintages } from "./list-indicator-vintages";

/** @param today ISO date. */
export async function getTrackRecord(database: Database, today: string): Promise<TrackRecord> {
  const backtest = await newestBacktest(database);
  const [atWork] = await database
    .select({ id: backtestRun.id })
    .from(backtestRun)
    .where(eq(backtestRun.status, "running"));
  const { points } = await listIndicatorVintages(database, today);
  return {
    backtest,
    running: atWork === undefined ? null : await findBacktest(database, atWork.id),
    isCurrent: backtest?.engineVersion === ENGINE_VERSION && backtest.dataHash === hashOfPoints(points),
    forecasts: await listFrozenForecasts(database),
  };
}
