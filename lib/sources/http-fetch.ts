import { setTimeout } from "node:timers/promises";
import pRetry, { AbortError } from "p-retry";
import { AppError } from "@/lib/errors/app-error";
import { bodyProblem } from "./body-problem";
import { addressesOf, isPublicAddress } from "./public-address";
import type { BodyFormat } from "./source-client";

export type HttpOptions = {
  /** Replaces the global fetch, in tests. */
  fetch?: typeof fetch;
  timeoutMs?: number;
  retries?: number;
  /** Wait before the second try; doubles with every try and is randomised. */
  firstDelayMs?: number;
  signal?: AbortSignal;
  /** The most a body may hold, unpacked. */
  maxBytes?: number;
  /** Replaces the system's resolver, in tests. */
  addressesOf?: (host: string) => Promise<string[]>;
  /** Waits until the host may be asked: before every try, redirects excepted. */
  waitTurn?: (host: string) => Promise<void>;
};

/** What the last answer to the same request said of itself: the publisher is asked for a newer one only. */
export type HttpValidators = { etag: string | null; lastModified: string | null };

export type HttpRequest = {
  url: URL;
  format: BodyFormat;
  headers?: Readonly<Record<string, string>>;
  /** Posted as a form; without it the request is a GET. */
  form?: Readonly<Record<string, string>>;
  mayBeEmpty?: boolean;
  /** Statuses beside 200 whose body is an answer. */
  answersOn?: readonly number[];
  validators?: HttpValidators | null;
};

export type HttpAnswer = HttpValidators & {
  /** True for HTTP 304: nothing newer than the validators; `bytes` is empty. */
  isUnchanged: boolean;
  bytes: Uint8Array;
};

const DEFAULT_TIMEOUT_MS = 60_000; // the largest companyfacts answer takes seconds; EIA pages up to half a minute
const DEFAULT_RETRIES = 4;
const DEFAULT_FIRST_DELAY_MS = 1_000;
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024; // four times the largest payload known
const MAX_REDIRECTS = 3;
const MAX_DELAY_MS = 60_000;
const MAX_RETRY_AFTER_MS = 120_000;

/**
 * Answer to a GET, or to a form posted. Retries 429, 5xx and network failures with growing random waits, not before `Retry-After`.
 * A page instead of data is an error whatever its status; so is a redirect to another host, a host that resolves to a
 * private address, and a body beyond the limit. No message carries the query, which may hold a key.
 * @throws {AppError} SOURCE_UNAVAILABLE, or NOT_FOUND for 404.
 */
export async function httpFetch(request: HttpRequest, options: HttpOptions = {}): Promise<HttpAnswer> {
  const place = `${request.url.host}${request.url.pathname}`;
  let notBeforeMs = 0;
  try {
    return await pRetry(
      async () => {
        const outcome = await attempt(request, place, options);
        if (!(outcome instanceof RetryLater)) return outcome;
        notBeforeMs = outcome.retryAfterMs;
        throw outcome;
      },
      {
        retries: options.retries ?? DEFAULT_RETRIES,
        minTimeout: options.firstDelayMs ?? DEFAULT_FIRST_DELAY_MS,
        maxTimeout: MAX_DELAY_MS,
        factor: 2,
        randomize: true,
        ...(options.signal ? { signal: options.signal } : {}),
        onFailedAttempt: async ({ retriesLeft }) => {
          const waitMs = Math.min(notBeforeMs, MAX_RETRY_AFTER_MS);
          notBeforeMs = 0;
          if (retriesLeft > 0 && waitMs > 0) {
            await setTimeout(waitMs, undefined, options.signal ? { signal: options.signal } : {});
          }
        },
      },
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (options.signal?.aborted) throw new AppError("SOURCE_UNAVAILABLE", `${place}: stopped`);
    if (!(error instanceof RetryLater)) throw error; // none of the publisher's doing
    throw new AppError("SOURCE_UNAVAILABLE", `${place}: ${error.message}`);
  }
}

/** A failure that may pass. */
class RetryLater extends Error {
  readonly retryAfterMs: number;

  constructor(message: string, retryAfterMs = 0) {
    super(message);
    this.retryAfterMs = retryAfterMs;
  }
}

async function attempt(
  request: HttpRequest,
  place: string,
  options: HttpOptions,
): Promise<HttpAnswer | RetryLater> {
  try {
    await options.waitTurn?.(request.url.host);
  } catch (error) {
    throw new AbortError(options.signal?.aborted || !(error instanceof Error) ? "stopped" : error);
  }
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let bytes: Uint8Array;
  try {
    response = await follow(request, place, options, signal);
    bytes = await boundedBytes(response, place, options.maxBytes ?? DEFAULT_MAX_BYTES);
  } catch (error) {
    if (error instanceof AppError) throw new AbortError(error);
    if (options.signal?.aborted) throw new AbortError("stopped");
    return new RetryLater(timeout.aborted ? "no answer in time" : "the connection failed");
  }
  const { status, headers } = response;
  const validators = { etag: headers.get("etag"), lastModified: headers.get("last-modified") };
  if (status === 304 && request.validators) return { ...validators, isUnchanged: true, bytes };
  if (status === 429 || status >= 500) return new RetryLater(`HTTP ${status}`, waitAskedMs(headers));
  if (!response.ok && !request.answersOn?.includes(status)) {
    const code = status === 404 ? "NOT_FOUND" : "SOURCE_UNAVAILABLE";
    throw new AbortError(new AppError(code, `${place}: HTTP ${status}`));
  }
  const problem = bodyProblem(bytes, request.format, request.mayBeEmpty ?? false);
  if (problem !== null) throw new AbortError(new AppError("SOURCE_UNAVAILABLE", `${place}: ${problem}`));
  return { ...validators, isUnchanged: false, bytes };
}

/** Follows redirects within the host asked; a publisher that sends elsewhere is not followed there. */
async function follow(
  request: HttpRequest,
  place: string,
  options: HttpOptions,
  signal: AbortSignal,
): Promise<Response> {
  const { url } = request;
  let target = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await assertPublic(target, place, options);
    const response = await (options.fetch ?? fetch)(target, {
      headers: { ...request.headers, ...conditions(request.validators) },
      ...(request.form ? { method: "POST", body: new URLSearchParams(request.form) } : {}),
      redirect: "manual",
      signal,
    });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get("location") : null;
    if (location === null) return response;
    target = new URL(location, target);
    if (target.host !== url.host || target.protocol !== url.protocol) {
      throw new AppError(
        "SOURCE_UNAVAILABLE",
        `${place}: redirected to ${target.host}, which is not the source's own`,
      );
    }
  }
  throw new AppError("SOURCE_UNAVAILABLE", `${place}: redirected more than ${MAX_REDIRECTS} times`);
}

function conditions(validators: HttpValidators | null | undefined): Record<string, string> {
  return {
    ...(validators?.etag ? { "If-None-Match": validators.etag } : {}),
    ...(validators?.lastModified ? { "If-Modified-Since": validators.lastModified } : {}),
  };
}

async function assertPublic(url: URL, place: string, options: HttpOptions): Promise<void> {
  const addresses = await (options.addressesOf ?? addressesOf)(url.hostname.replace(/^\[|\]$/g, ""));
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    throw new AppError("SOURCE_UNAVAILABLE", `${place}: the host resolves to a private address`);
  }
}

async function boundedBytes(response: Response, place: string, maxBytes: number): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of response.body) {
    byteCount += chunk.byteLength;
    if (byteCount > maxBytes) {
      throw new AppError("SOURCE_UNAVAILABLE", `${place}: the answer is larger than ${maxBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, byteCount);
}

function waitAskedMs(headers: Headers): number {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}
