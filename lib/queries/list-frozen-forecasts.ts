import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { forecastScore } from "@/db/schema/forecast-score";
import { frozenForecast } from "@/db/schema/frozen-forecast";
import { frozenForecastView, type FrozenForecastView } from "@/lib/contracts/track-record";
import { isoInstant } from "./iso-instant";

/** What releases forecast, with the score of those whose quarter became known; newest freeze first. */
export async function listFrozenForecasts(database: Database): Promise<FrozenForecastView[]> {
  const rows = await database
    .select({ forecast: frozenForecast, score: forecastScore })
    .from(frozenForecast)
    .leftJoin(forecastScore, eq(forecastScore.forecastId, frozenForecast.id))
    .orderBy(
      desc(frozenForecast.createdAt),
      asc(frozenForecast.quarter),
      asc(frozenForecast.indicator),
      asc(frozenForecast.id),
    );
  return rows.map(({ forecast, score }) =>
    frozenForecastView.parse({
      ...forecast,
      createdAt: isoInstant(forecast.createdAt),
      score: score === null ? null : { ...score, scoredAt: isoInstant(score.scoredAt) },
    }),
  );
}
