import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { filingFact } from "@/db/schema/filing-fact";
import { source } from "@/db/schema/source";
import { backtestRequest } from "@/lib/contracts/backtest";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { reportTracking, type ReportTracking } from "@/lib/contracts/report-tracking";
import { rollBacktest } from "@/lib/model/tracking/backtest/roll-backtest";
import { bigFive } from "@/lib/model/tracking/filed-series";
import { frozenIndicators } from "@/lib/model/tracking/frozen-sets/frozen-rule";
import type { IndicatorPoint } from "@/lib/model/tracking/indicators";
import { reportOdds, type ReportOdds } from "@/lib/model/tracking/report-odds";
import { getOddsEvidence, getOddsReading, recentGaps } from "./get-realised-odds";
import { getEngineSetInput } from "./get-scenario-sets";
import { hashOfPoints } from "./hash-of-points";
import { mayPassOn } from "./may-pass-on";
import { untilDataChange } from "./until-data-change";

/** Sources of the statements about AI revenue; filings are asked for theirs. */
const statementSources = ["ai-revenue", "epoch"];

export type SourcedTracking = { input: ReportTracking; odds: ReportOdds };

/**
 * The odds of a report, under the usual prior and rates, with what they are computed from; kept until figures change. Where
 * the licence of a source keeps its values out of files, the input names it in their place.
 */
export function getReportTracking(database: Database, asOf: string | undefined): Promise<SourcedTracking> {
  return untilDataChange(database, `report tracking ${asOf ?? "now"}`, () => readTracking(database, asOf));
}

async function readTracking(database: Database, asOf: string | undefined): Promise<SourcedTracking> {
  const { eta, rho, prior } = oddsRequest.parse({});
  const { draws, seed } = backtestRequest.parse({});
  const evidence = await getOddsEvidence(database, asOf);
  const choice = { prior, learningRate: eta, persistence: rho };
  const points = evidence.seen.points.filter(({ indicator }) => frozenIndicators.includes(indicator));
  const withheld = await withheldSources(database);
  const input: ReportTracking = {
    day: asOf?.slice(0, 10) ?? null,
    choice,
    points: withheld.length === 0 ? points : [],
    pointsHash: hashOfPoints(points),
    withheld,
    unresolved: evidence.seen.unresolved,
    gaps: recentGaps(evidence),
    engine: reportTracking.shape.engine.parse(await getEngineSetInput(database)),
    backtest: { draws, seed, dataAsOf: newestDay(points) },
  };
  const reading = await getOddsReading(database, evidence, choice, asOf);
  const rolling = rollBacktest(points, input.backtest.dataAsOf, input.backtest);
  let step = rolling.next();
  while (step.done !== true) {
    await nextTurn(); // other requests are answered between quarters
    step = rolling.next();
  }
  return { input, odds: reportOdds(reading, input, step.value) };
}

async function withheldSources(database: Database): Promise<ReportTracking["withheld"]> {
  const filings = await database
    .selectDistinct({ id: filingFact.sourceId })
    .from(filingFact)
    .where(inArray(filingFact.ticker, [...bigFive]));
  const ids = [...filings.map(({ id }) => id), ...statementSources];
  const rows = await database.select().from(source).where(inArray(source.id, ids));
  return rows
    .filter((row) => !mayPassOn(row, "download", false))
    .map(({ id, title, licenceName, homepageUrl }) => ({ sourceId: id, title, licenceName, homepageUrl }));
}

/** The day the newest of them was known: nothing is looked at after it, whatever day it is. */
function newestDay(points: readonly IndicatorPoint[]): string {
  return points.reduce((newest, { knownAt }) => (knownAt > newest ? knownAt : newest), "2000-01-01");
}
