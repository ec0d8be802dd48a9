import "server-only";
import type { Database } from "@/db/database";
import type { HttpOptions } from "@/lib/sources/http-fetch";
import type { SourceClient, SourceSettings, SourceWindow } from "@/lib/sources/source-client";
import { storedSourceParsers } from "@/lib/sources/source-parsers";
import { fetchParts } from "./fetch-parts";
import type { PayloadArchive } from "./payload-archive";
import { runIngest, type IngestResult } from "./run-ingest";
import { sourceUniverse } from "./source-universe";

const MS_PER_DAY = 86_400_000;
const LEAST_SECRET_CHARACTERS = 8; // a shorter one, such as a user's name, may be part of any word of a payload

export type LiveIngest = {
  window: SourceWindow;
  settings: SourceSettings;
  archive: PayloadArchive;
  now: () => string;
  http?: HttpOptions;
  signal?: AbortSignal;
};

/**
 * Fetches one source over a window and stores what is new.
 * @throws {AppError} CONFLICT when it is being fetched already, INVALID_INPUT for a window it cannot serve.
 */
export async function ingestSource(
  database: Database,
  client: SourceClient,
  live: LiveIngest,
): Promise<IngestResult> {
  const { sourceId } = client;
  const parse = storedSourceParsers.get(sourceId);
  if (parse === undefined) throw new Error(`no parser reads what ${sourceId} sends`);
  const universe = await sourceUniverse(database);
  return runIngest(database, {
    sourceId,
    origin: "live",
    parse,
    parts: fetchParts(database, client, { ...live, universe }),
    window: `${live.window.fromDay}/${live.window.toDay}`,
    archive: live.archive,
    secrets: Object.values(live.settings).filter((value) => value.length >= LEAST_SECRET_CHARACTERS),
    now: live.now,
    ...(live.signal ? { signal: live.signal } : {}),
  });
}

/**
 * The days to ask for: from as far back as the source revises, up to what it has published.
 * @param asked days or months, YYYY-MM-DD or YYYY-MM, both inclusive.
 */
export function ingestWindow(
  client: SourceClient,
  now: string,
  asked: { from?: string | undefined; to?: string | undefined },
): SourceWindow {
  const revisedFrom = new Date(Date.parse(now) - client.revisedDays * MS_PER_DAY).toISOString().slice(0, 10);
  const fromDay = asked.from ?? revisedFrom;
  const aheadMs = (client.aheadDays ?? 0) * MS_PER_DAY;
  const toDay = asked.to ?? new Date(Date.parse(now) + aheadMs).toISOString().slice(0, 10);
  return {
    fromDay: fromDay.length === 7 ? `${fromDay}-01` : fromDay,
    toDay: toDay.length === 7 ? lastDayOfMonth(toDay) : toDay,
  };
}

function lastDayOfMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
