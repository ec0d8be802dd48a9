import "server-only";
import { createHash } from "node:crypto";
import { and, desc, eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { payload } from "@/db/schema/payload";
import { AppError } from "@/lib/errors/app-error";
import { httpFetch, type HttpOptions, type HttpValidators } from "@/lib/sources/http-fetch";
import type {
  SourceClient,
  SourceRequest,
  SourceSettings,
  SourceUniverse,
  SourceWindow,
} from "@/lib/sources/source-client";
import { waitHostTurn } from "./host-turn";
import { NOTHING_NEW, type IngestPart, type IngestPayload } from "./run-ingest";

export type FetchSettings = {
  settings: SourceSettings;
  now: () => string;
  http?: HttpOptions;
};

const LOGIN_LIFE_MS = 50 * 60_000; // the tokens known live for an hour
const MAX_PAGES = 2000; // of one part; a publisher whose pages never end is stopped

/** The variables without which a source cannot be asked; `isChoice` where one of them is enough. */
export type MissingSettings = { names: string[]; isChoice: boolean; reason: string };

/** Null when the source can be asked. */
export function missingSettings(client: SourceClient, settings: SourceSettings): MissingSettings | null {
  const missing = Object.entries(client.needs).filter(([name]) => !hasSetting(settings, name));
  if (missing.length > 0) {
    const reason = missing.map(([name, how]) => `${name} is not set; ${how}`).join("; ");
    return { names: missing.map(([name]) => name), isChoice: false, reason };
  }
  const choice = Object.entries(client.needsOneOf ?? {});
  if (choice.length === 0 || choice.some(([name]) => hasSetting(settings, name))) return null;
  const reason = `one of these must be set: ${choice.map(([name, how]) => `${name} (${how})`).join(", ")}`;
  return { names: choice.map(([name]) => name), isChoice: true, reason };
}

/** Why a source cannot be asked at all; null when it can. */
export function missingSetting(client: SourceClient, settings: SourceSettings): string | null {
  return missingSettings(client, settings)?.reason ?? null;
}

function hasSetting(settings: SourceSettings, name: string): boolean {
  return Object.entries(settings).some(([key, value]) => key === name && value.trim() !== "");
}

/**
 * The parts of a client's plan as a run fetches them: at the host's pace, only what changed since the last answer, page
 * by page.
 * @throws {AppError} INVALID_INPUT for a window the publisher cannot serve.
 */
export function fetchParts(
  database: Database,
  client: SourceClient,
  plan: { window: SourceWindow; universe: SourceUniverse } & FetchSettings,
): IngestPart[] {
  const loginHeaders = loginOnce(client, plan);
  return client.parts(plan.window, plan.settings, plan.universe).map(({ part, request }) => ({
    part,
    payloads: (signal) => pages(database, client, request, { ...plan, loginHeaders }, signal),
  }));
}

type LoginHeaders = (signal: AbortSignal) => Promise<Record<string, string>>;

/** Logs in before the first request, and again before the token is an hour old. */
function loginOnce(client: SourceClient, plan: FetchSettings): LoginHeaders {
  const login = client.login?.(plan.settings);
  let headers: Record<string, string> = {};
  let loggedInAtMs = Number.NEGATIVE_INFINITY;
  return async (signal) => {
    if (login === undefined || performance.now() - loggedInAtMs < LOGIN_LIFE_MS) return headers;
    assertOwnHost(client, login.url);
    const { url, form } = login;
    const answer = await httpFetch(
      { url, format: "json", form, headers: { "User-Agent": AGENT } },
      { ...plan.http, signal },
    );
    headers = login.headersOf(answer.bytes);
    loggedInAtMs = performance.now();
    return headers;
  };
}

function assertOwnHost({ sourceId, hosts }: SourceClient, url: URL): void {
  if (!hosts.includes(url.host))
    throw new Error(`${sourceId}: ${url.host} is not among the client's own hosts`);
}

type PagePlan = FetchSettings & { loginHeaders: LoginHeaders };

async function* pages(
  database: Database,
  client: SourceClient,
  first: SourceRequest,
  plan: PagePlan,
  signal: AbortSignal,
): AsyncGenerator<IngestPayload | AppError | typeof NOTHING_NEW> {
  let request: SourceRequest | null = first;
  for (let page = 0; request !== null; page++) {
    if (page === MAX_PAGES) {
      yield new AppError(
        "SOURCE_UNAVAILABLE",
        `${first.url.host}${first.url.pathname}: more than ${MAX_PAGES} pages`,
      );
      return;
    }
    const answer: IngestPayload | AppError | null = await fetchOne(database, client, request, plan, signal);
    yield answer ?? NOTHING_NEW;
    if (answer === null || answer instanceof AppError) return;
    request = request.next?.(answer.bytes) ?? null;
  }
}

/** Null for "nothing there" and for "nothing new": both are answers. */
async function fetchOne(
  database: Database,
  client: SourceClient,
  request: SourceRequest,
  plan: PagePlan,
  signal: AbortSignal,
): Promise<IngestPayload | AppError | null> {
  const { url } = request;
  assertOwnHost(client, url);
  const requestSha256 = createHash("sha256").update(url.href).digest("hex");
  try {
    const answer = await httpFetch(
      {
        url,
        format: request.format,
        headers: { "User-Agent": AGENT, ...request.headers, ...(await plan.loginHeaders(signal)) },
        mayBeEmpty: request.mayBeEmpty ?? false,
        answersOn: request.answersOn ?? [],
        // A first page that has not changed says nothing about the pages behind it.
        validators:
          request.next === undefined ? await lastValidators(database, client.sourceId, requestSha256) : null,
      },
      {
        ...plan.http,
        signal,
        waitTurn: (host) => waitHostTurn(database, host, client.minIntervalMs, signal),
      },
    );
    if (answer.isUnchanged || answer.bytes.length === 0) return null;
    const retrievedAt = plan.now();
    return {
      bytes: answer.bytes,
      fileName: request.fileName,
      sourceUrl: request.sourceUrl,
      retrievedAt,
      knownAt: knownAtOf(answer.lastModified, retrievedAt),
      requestSha256,
      validators: { etag: answer.etag, lastModified: answer.lastModified },
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "NOT_FOUND" && request.mayBeMissing ? null : error;
  }
}

/** A clock that runs ahead dates nothing after it was fetched. */
function knownAtOf(lastModified: string | null, retrievedAt: string): string {
  const statedMs = Date.parse(lastModified ?? "");
  return Number.isNaN(statedMs) || statedMs > Date.parse(retrievedAt)
    ? retrievedAt
    : new Date(statedMs).toISOString();
}

async function lastValidators(
  database: Database,
  sourceId: string,
  requestSha256: string,
): Promise<HttpValidators | null> {
  const [last] = await database
    .select({ etag: payload.etag, lastModified: payload.lastModified })
    .from(payload)
    .where(and(eq(payload.sourceId, sourceId), eq(payload.requestSha256, requestSha256)))
    .orderBy(desc(payload.id))
    .limit(1);
  return last ?? null;
}

const AGENT = "joule-street (open-source dashboard)"; // publishers refuse library defaults; the SEC is told who runs it
