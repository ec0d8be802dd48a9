import "server-only";
import type { Database } from "@/db/database";
import type { PricePoint, PriceSeries } from "@/lib/contracts/price-series";
import { AppError } from "@/lib/errors/app-error";
import { getPriceSeries } from "./get-price-series";

export type LatestPrice = Omit<PriceSeries, "points"> & {
  newest: PricePoint;
  /** Mean of the twelve months up to the newest whole period: retail prices swing with the season. Null with a gap. */
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
  const trailing = trailingYear(points.filter((point) => !point.partial));
  return {
    ...head,
    newest,
    trailingYearMean: mean(trailing.map((point) => point.value)),
    trailingYearMeanUsdPerMwh: mean(trailing.map((point) => point.priceUsdPerMwh)),
  };
}

/** The periods that fill the twelve months before the newest one's end; none when one is missing. */
export function trailingYear<Point extends Pick<PricePoint, "periodStart" | "periodEnd">>(
  points: readonly Point[],
): Point[] {
  const last = points.at(-1);
  if (!last) return [];
  const yearStart = new Date(last.periodEnd);
  yearStart.setUTCFullYear(yearStart.getUTCFullYear() - 1);
  const year = points.filter((point) => Date.parse(point.periodStart) >= yearStart.getTime());
  const isWhole = year.every(
    (point, index) =>
      Date.parse(point.periodStart) ===
      (index === 0 ? yearStart.getTime() : Date.parse(year[index - 1]?.periodEnd ?? "")),
  );
  return isWhole ? year : [];
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
