import "server-only";
import type { Database } from "@/db/database";
import type { FiledConcept, FiledFigure } from "@/lib/model/tracking/filed-figure";
import { listFiledVintages, memberOf } from "./list-filed-vintages";

/** Quarterly figures as the world knew them at `asOf`: of each quarter the newest vintage known. */
export async function listFiledFigures(
  database: Database,
  { tickers, concepts }: { tickers: readonly string[]; concepts: readonly FiledConcept[] },
  asOf?: string,
): Promise<FiledFigure[]> {
  const vintages = await listFiledVintages(database, tickers, concepts);
  const day = asOf?.slice(0, 10);
  const members = new Map(
    tickers.flatMap((ticker) =>
      concepts.map((concept) => [memberOf(ticker, concept), { ticker, concept }] as const),
    ),
  );
  const newest = new Map<string, FiledFigure>();
  for (const { member, quarter, value, knownAt, dating, evidence, sourceUrl } of vintages) {
    const key = `${member} ${quarter}`;
    const filer = members.get(member);
    const isLater = knownAt >= (newest.get(key)?.knownAt ?? "");
    if (filer === undefined || !isLater || (day !== undefined && knownAt > day)) continue;
    newest.set(key, {
      ...filer,
      quarter,
      valueUsd: value,
      evidence,
      knownAt,
      citation: {
        title: `${filer.ticker} ${quarter}`,
        url: sourceUrl,
        day: knownAt,
        dating: dating === "filing-deadline" ? "filing-deadline" : "filing",
      },
    });
  }
  return [...newest.values()];
}
