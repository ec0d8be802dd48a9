import "server-only";
import type { Database } from "@/db/database";
import type { Company } from "./get-company";
import { listAiRevenue, type AiRevenuePoint } from "./list-ai-revenue";

/** Statements name a segment where the segment made them. */
const tickerOfSegment: Readonly<Record<string, string>> = {
  AWS: "AMZN",
  "Google Cloud": "GOOGL",
  "Oracle Cloud": "ORCL",
};

/** What a company or a segment of it said about its AI revenue, as made: never to be added up. Newest first. */
export async function listCompanyStatements(
  database: Database,
  { ticker, listing }: Company,
  asOf?: string,
): Promise<AiRevenuePoint[]> {
  const points = await listAiRevenue(database, asOf);
  return points
    .filter((point) => point.company === listing?.name || tickerOfSegment[point.company] === ticker)
    .toSorted((a, b) => b.statedOn.localeCompare(a.statedOn));
}
