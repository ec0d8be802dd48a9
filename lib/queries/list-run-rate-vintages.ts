import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "@/db/database";
import { aiRevenuePoint } from "@/db/schema/ai-revenue-point";
import { publishedRecord } from "@/db/schema/published-record";
import { quarterName, quarterNumber, quarterOfDay } from "@/lib/model/tracking/calendar-quarter";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import { transformIndicator } from "@/lib/model/tracking/indicator-definitions";
import { runRateQuarter, type RunRateStatement } from "@/lib/model/tracking/run-rate-quarter";
import type { IndicatorSeries } from "./list-indicator-vintages";

/** End customers pay these two; what clouds and chip makers book from them is the same dollar again. */
export const runRateCompanies = ["OpenAI", "Anthropic"] as const;

const USD_PER_USD_BN = 1e9;
/** Errors of a statement's logarithm, assumed (grade A): a company rounds, the press is told. */
const COMPANY_SD = 0.15;
const PRESS_SD = 0.25;

const revenueReport = z.object({
  company: z.string(),
  asOf: z.iso.date().nullable(),
  reportedOn: z.iso.date().nullable(),
});

/**
 * Quarterly AI revenue of the two largest sellers from the run rates stated by a day, or by today; each vintage from the day
 * the last statement it uses was made. OpenAI's figures are net of Microsoft's share where they say, Anthropic's gross.
 * @param until ISO date.
 */
export async function listRunRateVintages(
  database: Database,
  until: string | undefined,
): Promise<IndicatorSeries> {
  const all = await runRateStatements(database);
  const statements = all.filter(({ saidOn }) => until === undefined || saidOn <= until);
  const first = statements.map(({ day }) => day).toSorted()[0];
  const last = statements
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return { points: [], gaps: [] };
  const count = quarterNumber(quarterOfDay(last)) - quarterNumber(quarterOfDay(first)) + 1;
  const points: IndicatorPoint[] = [];
  const gaps: IndicatorSeries["gaps"] = [];
  for (let q = 0; q < count; q += 1) {
    const quarter = quarterName(quarterNumber(quarterOfDay(first)) + q);
    const missing = runRateCompanies.filter(
      (company) => runRateQuarter(of(statements, company), quarter) === null,
    );
    if (missing.length > 0) gaps.push({ indicator: "aiRevenue", quarter, missing: [...missing] });
    else points.push(...vintagesOfQuarter(statements, quarter));
  }
  return { points, gaps };
}

function vintagesOfQuarter(statements: readonly RunRateStatement[], quarter: string): IndicatorPoint[] {
  const vintages: IndicatorPoint[] = [];
  for (const knownAt of [...new Set(statements.map(({ saidOn }) => saidOn))].toSorted()) {
    const known = statements.filter(({ saidOn }) => saidOn <= knownAt);
    const parts = runRateCompanies.flatMap((company) => runRateQuarter(of(known, company), quarter) ?? []);
    if (parts.length < runRateCompanies.length) continue;
    const revenueUsd = parts.reduce((sum, part) => sum + part.revenueUsd, 0);
    const value = revenueUsd / USD_PER_USD_BN;
    if (vintages.at(-1)?.value === value) continue;
    const used = parts.flatMap(({ usedStatements }) => usedStatements);
    vintages.push({
      indicator: "aiRevenue",
      quarter,
      value,
      transformed: transformIndicator("aiRevenue", value),
      observationSd: Math.hypot(...parts.map((part) => (part.revenueUsd / revenueUsd) * part.errorSd)),
      knownAt,
      dating: "statement",
      evidence: "estimated",
      sourceTitle: used.map(({ company, day }) => `${company} ${day}`).join(", "),
      sourceUrl: used.toSorted((a, b) => a.saidOn.localeCompare(b.saidOn)).at(-1)?.sourceUrl ?? "",
    });
  }
  return vintages;
}

function of(statements: readonly RunRateStatement[], company: string): RunRateStatement[] {
  return statements.filter((statement) => statement.company === company);
}

/** Run rates alone, never estimates or guidance. The day a rate is of is not the day it was said: see `saidOn`. */
async function runRateStatements(database: Database): Promise<RunRateStatement[]> {
  const rows = await database
    .select()
    .from(aiRevenuePoint)
    .where(
      and(
        inArray(aiRevenuePoint.company, [...runRateCompanies]),
        eq(aiRevenuePoint.metric, "ai_revenue_annualised"),
        eq(aiRevenuePoint.type, "run-rate"),
      ),
    );
  const reports = await database
    .selectDistinct({ content: publishedRecord.content })
    .from(publishedRecord)
    .where(eq(publishedRecord.kind, "revenue-report"));
  const reportedOn = new Map<string, string>();
  for (const { content } of reports) {
    const report = revenueReport.parse(content);
    if (report.asOf === null || report.reportedOn === null) continue;
    const key = `${report.company} ${report.asOf}`;
    const known = reportedOn.get(key);
    if (known === undefined || known < report.reportedOn) reportedOn.set(key, report.reportedOn);
  }
  return rows.map((row) => ({
    company: row.company,
    day: row.statedOn,
    saidOn: dayOfStatement(row.statedOn, row.sourceUrl, reportedOn.get(`${row.company} ${row.statedOn}`)),
    runRateUsd: Number(row.valueUsd),
    errorSd: row.basis.startsWith("company") ? COMPANY_SD : PRESS_SD,
    sourceUrl: row.sourceUrl,
  }));
}

/** The day its publisher records, or the day in the article's address, or the day of the rate; never before the rate's. */
function dayOfStatement(day: string, sourceUrl: string, reported: string | undefined): string {
  const inAddress = /(20\d\d)[/-](\d\d)[/-](\d\d)/.exec(sourceUrl);
  const published =
    reported ?? (inAddress === null ? day : `${inAddress[1]}-${inAddress[2]}-${inAddress[3]}`);
  return published > day ? published : day;
}
