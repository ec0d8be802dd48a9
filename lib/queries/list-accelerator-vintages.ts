import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { quarterOfDay } from "@/lib/model/tracking/calendar-quarter";
import { firstKnownAt } from "@/lib/model/tracking/filing-deadline";
import { transformIndicator } from "@/lib/model/tracking/indicator-definitions";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import type { IndicatorSeries } from "./list-indicator-vintages";

const USD_PER_USD_BN = 1e9;
const MS_PER_DAY = 86_400_000;
const HALF_QUARTER_DAYS = 45;
const ROUNDING_SD = 0.02;

/** NVIDIA's data-center revenue by quarter as it reports it; the day stated is the quarter's last, so the deadline dates it. */
export async function listAcceleratorVintages(database: Database): Promise<IndicatorSeries> {
  const rows = await database
    .select()
    .from(aiRevenuePoint)
    .where(
      and(eq(aiRevenuePoint.company, "NVIDIA"), eq(aiRevenuePoint.metric, "data_center_revenue_quarter")),
    );
  const points = rows.map((row): IndicatorPoint => {
    const middle = new Date(Date.parse(row.statedOn) - HALF_QUARTER_DAYS * MS_PER_DAY).toISOString();
    const value = Number(row.valueUsd) / USD_PER_USD_BN;
    return {
      indicator: "acceleratorRevenue",
      quarter: quarterOfDay(middle.slice(0, 10)),
      value,
      transformed: transformIndicator("acceleratorRevenue", value),
      observationSd: ROUNDING_SD,
      ...firstKnownAt({ filedAt: null, periodEnd: row.statedOn, form: null }),
      evidence: "reported",
      sourceTitle: row.sourceTitle,
      sourceUrl: row.sourceUrl,
    };
  });
  return { points, gaps: [] };
}
