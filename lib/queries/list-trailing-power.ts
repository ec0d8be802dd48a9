import "server-only";
import type { Database } from "@/db/database";
import { AppError } from "@/lib/errors/app-error";
import type { TrackedPoint } from "@/lib/model/tracking/tracked-point";
import { getPriceSeries } from "./get-price-series";

const MONTHS = 12;
const SERIES = "eia:US:retail-industrial";

/** Price of electricity to US industry: mean of the twelve months to each month, USD/MWh, and its growth on a year before. */
export async function listTrailingPower(
  database: Database,
  asOf?: string,
): Promise<{ meansUsdPerMwh: TrackedPoint[]; growths: TrackedPoint[] }> {
  const series = await getPriceSeries(database, SERIES, asOf).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return null;
    throw error;
  });
  const months = series?.points ?? [];
  const meansUsdPerMwh = months.flatMap((month, index): TrackedPoint[] => {
    const year = months.slice(Math.max(0, index + 1 - MONTHS), index + 1);
    const prices = year.flatMap(({ priceUsdPerMwh }) => priceUsdPerMwh ?? []);
    if (prices.length < MONTHS || !isOneYear(year.map(({ periodStart }) => periodStart))) return [];
    const knownAt =
      year
        .map((each) => each.knownAt)
        .toSorted()
        .at(-1)
        ?.slice(0, 10) ?? null;
    return [
      {
        period: month.periodStart.slice(0, 7),
        value: prices.reduce((total, price) => total + price, 0) / MONTHS,
        missing: null,
        evidence: "derived",
        knownAt,
        citation: {
          title: series?.attribution ?? SERIES,
          url: "https://www.eia.gov/electricity/data/browser/",
          day: knownAt ?? "",
          dating: "statement",
        },
      },
    ];
  });
  const growths = meansUsdPerMwh.flatMap((point, index): TrackedPoint[] => {
    const before = meansUsdPerMwh[index - MONTHS]?.value;
    if (point.value === null || !before) return [];
    return [{ ...point, value: point.value / before - 1 }];
  });
  return { meansUsdPerMwh, growths };
}

function isOneYear(monthStarts: readonly string[]): boolean {
  const [first, last] = [monthStarts[0], monthStarts.at(-1)].map(monthNumber);
  return first !== undefined && last !== undefined && last - first === MONTHS - 1;
}

function monthNumber(start: string | undefined): number {
  const [year = Number.NaN, month = Number.NaN] = (start ?? "").slice(0, 7).split("-").map(Number);
  return year * MONTHS + month;
}
