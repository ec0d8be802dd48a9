import "server-only";
import { eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { forecastScore } from "@/db/schema/forecast-score";
import { frozenForecast } from "@/db/schema/frozen-forecast";
import { forecastComponents, type ScoredForecasts } from "@/lib/contracts/track-record";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import { scoreForecast } from "@/lib/model/tracking/track-record/score-forecast";
import { listIndicatorVintages } from "@/lib/queries/list-indicator-vintages";

/** Scores the frozen forecasts whose quarter became known. A score stands: asked again, or after a restatement, it stays. */
export async function scoreForecasts(database: Database, scoredAt: string): Promise<ScoredForecasts> {
  const waiting = await database
    .select({ forecast: frozenForecast })
    .from(frozenForecast)
    .leftJoin(forecastScore, eq(forecastScore.forecastId, frozenForecast.id))
    .where(isNull(forecastScore.forecastId));
  if (waiting.length === 0) return { scoredCount: 0, waitingCount: 0 };
  const { points } = await listIndicatorVintages(database, scoredAt.slice(0, 10));
  const rows = waiting.flatMap(({ forecast }) => {
    const indicator = indicatorKeys.find((key) => key === forecast.indicator);
    if (indicator === undefined) return []; // of a release that tracked another indicator
    const { id, quarter, dataAsOf } = forecast;
    const components = forecastComponents.parse(forecast.components);
    const score = scoreForecast({ indicator, quarter, dataAsOf, components }, points);
    if (score === null) return [];
    const { value, knownAt, dating, evidence, sourceTitle, sourceUrl } = score.outcome;
    const { logScore, crps, pit } = score;
    const outcome = { value, knownAt, dating, evidence, sourceTitle, sourceUrl };
    return [{ forecastId: id, ...outcome, logScore, crps, pit, scoredAt }];
  });
  if (rows.length > 0) await database.insert(forecastScore).values(rows).onConflictDoNothing();
  return { scoredCount: rows.length, waitingCount: waiting.length - rows.length };
}
