import "server-only";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import { getPriceSeries, type PricePoint, type PriceSeries } from "./get-price-series";

const MONTHS_IN_MEAN = 12;

export type LatestPrice = Omit<PriceSeries, "points"> & {
  newest: PricePoint;
  /** Mean of the newest twelve whole months: retail prices swing with the season. Null with fewer. */
  trailingYearMean: number | null;
  trailingYearMeanUsdPerMwh: number | null;
};

/** @throws {AppError} NOT_FOUND when the series is unknown or nothing of it was known at `asOf`. */
export async function getLatestPrice(
  database: Database,
  seriesId: string,
  asOf?: string,
): Promise<LatestPrice> {
  const { points, ...head } = await getPriceSeries(database, seriesId, asOf);
  const newest = points.at(-1);
  if (!newest) throw new AppError("NOT_FOUND", `Nothing of ${seriesId} was known at ${asOf ?? "any time"}.`);
  const lastYear = points.filter((point) => !point.partial).slice(-MONTHS_IN_MEAN);
  return {
    ...head,
    newest,
    trailingYearMean: mean(lastYear.map((point) => point.value)),
    trailingYearMeanUsdPerMwh: mean(lastYear.map((point) => point.priceUsdPerMwh)),
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length < MONTHS_IN_MEAN) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
