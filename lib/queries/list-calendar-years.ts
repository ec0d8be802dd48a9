import "server-only";
import { inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { newestFigures } from "./newest-figures";

const QUARTERS = 4;
const concepts = ["revenue", "operatingIncome"] as const;
type YearConcept = (typeof concepts)[number];

/** Filed over four calendar quarters of a year, USD; absent where a quarter is, or another currency was filed. */
export type CalendarYearFigures = {
  get: (ticker: string, concept: YearConcept, year: number) => number | null;
};

/** Calendar-year revenue and operating income of every filer, as known at `asOf` or now. */
export async function listCalendarYears(database: Database, asOf?: string): Promise<CalendarYearFigures> {
  const rows = await newestFigures(database, inArray(filingFact.concept, [...concepts]), asOf);
  const quarters = new Map<string, { quarter: string; value: number }[]>();
  for (const { ticker, concept, calendarQuarter, unit, value } of rows) {
    if (calendarQuarter === null || unit !== "USD") continue;
    const key = `${ticker}/${concept}/${calendarQuarter.slice(0, 4)}`;
    quarters.set(key, [...(quarters.get(key) ?? []), { quarter: calendarQuarter, value: Number(value) }]);
  }
  return {
    get(ticker, concept, year) {
      const found = quarters.get(`${ticker}/${concept}/${year}`) ?? [];
      const whole =
        new Set(found.map(({ quarter }) => quarter)).size === QUARTERS && found.length === QUARTERS;
      return whole ? found.reduce((sum, { value }) => sum + value, 0) : null;
    },
  };
}
