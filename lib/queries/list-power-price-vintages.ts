import "server-only";
import { and, asc, inArray, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/database";
import { observation } from "@/db/schema/observation";
import { combineVintages, type MemberVintage } from "@/lib/model/tracking/combine-vintages";
import { quarterOfDay } from "@/lib/model/tracking/calendar-quarter";
import { transformIndicator } from "@/lib/model/tracking/indicator-definitions";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import type { IndicatorSeries } from "./list-indicator-vintages";
import { isoInstant } from "./iso-instant";

/** Industrial retail prices of the states most US data centers stand in. */
const hubSeries = [
  "eia:US-VA:retail-industrial",
  "eia:US-TX:retail-industrial",
  "eia:US-OH:retail-industrial",
];
const MONTHS = ["first", "second", "third"] as const;
const SURVEY_SD = 0.02;

/** Mean of the hubs' industrial prices over the months of a quarter, USD/MWh nominal, each vintage from its publication. */
export async function listPowerPriceVintages(database: Database): Promise<IndicatorSeries> {
  const rows = await database
    .select()
    .from(observation)
    .where(and(inArray(observation.seriesId, hubSeries), isNotNull(observation.priceUsdPerMwh)))
    .orderBy(asc(observation.knownAt));
  const months = rows.map((row): MemberVintage => {
    const start = isoInstant(row.periodStart).slice(0, 10);
    const monthOfQuarter = (Number(start.slice(5, 7)) - 1) % 3;
    return {
      member: `${row.seriesId} ${MONTHS[monthOfQuarter]}`,
      quarter: quarterOfDay(start),
      value: row.priceUsdPerMwh ?? Number.NaN,
      knownAt: isoInstant(row.knownAt).slice(0, 10),
      dating: "publication",
      evidence: row.evidence,
      sourceUrl: "https://www.eia.gov/electricity/data/browser/",
    };
  });
  const members = hubSeries.flatMap((seriesId) => MONTHS.map((month) => `${seriesId} ${month}`));
  const { combined } = combineVintages(
    members,
    months,
    (valueOf) => members.reduce((sum, member) => sum + valueOf(member), 0) / members.length,
  );
  const points = combined
    .filter(({ value }) => value > 0)
    .map((vintage): IndicatorPoint => ({
      indicator: "powerPrice",
      ...vintage,
      transformed: transformIndicator("powerPrice", vintage.value),
      observationSd: SURVEY_SD,
      sourceTitle: "U.S. Energy Information Administration, industrial retail price: Virginia, Texas, Ohio",
    }));
  return { points, gaps: [] };
}
