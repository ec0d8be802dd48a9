import "server-only";
import { and, asc, desc, eq, isNotNull, lte, ne, type SQL } from "drizzle-orm";
import type { Database } from "@/db/database";
import { sharePrice } from "@/db/schema/share-price";
import { source } from "@/db/schema/source";
import { isoInstant } from "./iso-instant";
import { knownBy } from "./known-at";

export type NewestClose = {
  tradedOn: string;
  /** As quoted, in `currency`. */
  close: number;
  /** Null where neither the payload nor the file said. */
  currency: string | null;
  /** A close adjusted for later dividends, where the payload has no other: of the newest day the two differ by little. */
  isAdjusted: boolean;
  sourceId: string;
  redistribution: boolean;
  knownAt: string;
  retrievedAt: string;
};

export type ShareSplit = { tradedOn: string; factor: number };

export type NewestCloses = {
  byTicker: Map<string, NewestClose>;
  /** Splits stored of each share, e.g. 10 for ten new shares for one old. */
  splitsByTicker: Map<string, ShareSplit[]>;
};

/** The newest trading day of every share, in its newest download, as known at `asOf`. */
export async function listNewestCloses(database: Database, asOf?: string): Promise<NewestCloses> {
  const lastDay = (asOf ?? new Date().toISOString()).slice(0, 10);
  const known = and(lte(sharePrice.tradedOn, lastDay), knownBy(sharePrice.knownAt, asOf));
  const rows = await database
    .selectDistinctOn([sharePrice.ticker], {
      ticker: sharePrice.ticker,
      tradedOn: sharePrice.tradedOn,
      close: sharePrice.close,
      adjustedClose: sharePrice.adjustedClose,
      currency: sharePrice.currency,
      sourceId: sharePrice.sourceId,
      knownAt: sharePrice.knownAt,
      retrievedAt: sharePrice.retrievedAt,
      redistribution: source.redistribution,
    })
    .from(sharePrice)
    .innerJoin(source, eq(source.id, sharePrice.sourceId))
    .where(known)
    .orderBy(asc(sharePrice.ticker), desc(sharePrice.tradedOn), desc(sharePrice.knownAt));
  const byTicker = new Map<string, NewestClose>();
  for (const { ticker, close, adjustedClose, ...row } of rows) {
    const quoted = close ?? adjustedClose;
    if (quoted === null) continue;
    byTicker.set(ticker, {
      ...row,
      close: quoted,
      isAdjusted: close === null,
      knownAt: isoInstant(row.knownAt),
      retrievedAt: isoInstant(row.retrievedAt),
    });
  }
  return { byTicker, splitsByTicker: await listSplits(database, known) };
}

async function listSplits(database: Database, known: SQL | undefined): Promise<Map<string, ShareSplit[]>> {
  const rows = await database
    .selectDistinctOn([sharePrice.ticker, sharePrice.tradedOn], {
      ticker: sharePrice.ticker,
      tradedOn: sharePrice.tradedOn,
      factor: sharePrice.splitFactor,
    })
    .from(sharePrice)
    .where(and(known, isNotNull(sharePrice.splitFactor), ne(sharePrice.splitFactor, 1)))
    .orderBy(asc(sharePrice.ticker), asc(sharePrice.tradedOn), desc(sharePrice.knownAt));
  const splits = new Map<string, ShareSplit[]>();
  for (const { ticker, tradedOn, factor } of rows) {
    if (factor === null) continue;
    splits.set(ticker, [...(splits.get(ticker) ?? []), { tradedOn, factor }]);
  }
  return splits;
}
