import pRetry, { AbortError } from "p-retry";
import { AppError } from "@/lib/errors/app-error";
import { addressesOf, isPublicAddress } from "./public-address";

export type HttpOptions = {
  /** Replaces the global fetch, in tests. */
  fetch?: typeof fetch;
  headers?: Readonly<Record<string, string>>;
  timeoutMs?: number;
  retries?: number;
  /** Wait before the second try; doubles with every try and is randomised. */
  firstDelayMs?: number;
  signal?: AbortSignal;
  /** The most a body may hold, unpacked. */
  maxBytes?: number;
  /** Replaces the system's resolver, in tests. */
  addressesOf?: (host: string) => Promise<string[]>;
};

export type HttpBody = { text: string; lastModified: string | null };

const DEFAULT_TIMEOUT_MS = 60_000; // the largest companyfacts answer takes seconds; EIA pages up to half a minute
const DEFAULT_RETRIES = 4;
const DEFAULT_FIRST_DELAY_MS = 1_000;
const DEFAULT_MAX_BYTES = 256 * 1024 * 1024; // four times the largest payload known
const MAX_REDIRECTS = 3;
const MAX_DELAY_MS = 60_000;
const MAX_RETRY_AFTER_MS = 120_000;

/**
 * Body of a GET as text. Retries 429, 5xx and network failures with growing random waits, not before `Retry-After`.
 * A page instead of data is an error whatever its status; so is a redirect to another host, a host that resolves to a
 * private address, and a body beyond the limit. No message carries the query, which may hold a key.
 * @throws {AppError} SOURCE_UNAVAILABLE, or NOT_FOUND for 404.
 */
export async function httpFetch(url: URL, options: HttpOptions = {}): Promise<HttpBody> {
  const place = `${url.host}${url.pathname}`;
  let notBeforeMs = 0;
  try {
    return await pRetry(
      async () => {
        const outcome = await attempt(url, place, options);
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
          if (retriesLeft > 0 && waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
        },
      },
    );
  } catch (error) {
    if (error instanceof AppError) throw error;
    const reason =
      error instanceof RetryLater ? error.message : options.signal?.aborted ? "stopped" : "no answer";
    throw new AppError("SOURCE_UNAVAILABLE", `${place}: ${reason}`);
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

async function attempt(url: URL, place: string, options: HttpOptions): Promise<HttpBody | RetryLater> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout;
  let response: Response;
  let text: string;
  try {
    response = await follow(url, place, options, signal);
    text = await boundedText(response, place, options.maxBytes ?? DEFAULT_MAX_BYTES);
  } catch (error) {
    if (error instanceof AppError) throw new AbortError(error);
    if (options.signal?.aborted) throw new AbortError("stopped");
    return new RetryLater(timeout.aborted ? "no answer in time" : "the connection failed");
  }
  const { status } = response;
  if (status === 429 || status >= 500) {
    return new RetryLater(`HTTP ${status}`, waitAskedMs(response.headers));
  }
  if (!response.ok) {
    const code = status === 404 ? "NOT_FOUND" : "SOURCE_UNAVAILABLE";
    throw new AbortError(new AppError(code, `${place}: HTTP ${status}`));
  }
  const problem = bodyProblem(text);
  if (problem !== null) throw new AbortError(new AppError("SOURCE_UNAVAILABLE", `${place}: ${problem}`));
  return { text, lastModified: response.headers.get("last-modified") };
}

/** Follows redirects within the host asked; a publisher that sends elsewhere is not followed there. */
async function follow(url: URL, place: string, options: HttpOptions, signal: AbortSignal): Promise<Response> {
  let target = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    await assertPublic(target, place, options);
    const response = await (options.fetch ?? fetch)(target, {
      headers: { ...options.headers },
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

async function assertPublic(url: URL, place: string, options: HttpOptions): Promise<void> {
  const addresses = await (options.addressesOf ?? addressesOf)(url.hostname.replace(/^\[|\]$/g, ""));
  if (addresses.length === 0 || !addresses.every(isPublicAddress)) {
    throw new AppError("SOURCE_UNAVAILABLE", `${place}: the host resolves to a private address`);
  }
}

async function boundedText(response: Response, place: string, maxBytes: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let byteCount = 0;
  let text = "";
  for await (const chunk of response.body) {
    byteCount += chunk.byteLength;
    if (byteCount > maxBytes) {
      throw new AppError("SOURCE_UNAVAILABLE", `${place}: the answer is larger than ${maxBytes} bytes`);
    }
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Publishers answer quota and outage pages with HTTP 200. */
function bodyProblem(text: string): string | null {
  const start = text.trimStart().slice(0, 300);
  if (start === "") return "the answer is empty";
  if (start.startsWith("<")) return "the answer is a page, not data";
  if (/^[^{[]*\b(daily hits limit|rate limit|too many requests|quota)\b/i.test(start))
    return "the answer is a quota notice";
  return null;
}

function waitAskedMs(headers: Headers): number {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? 0 : Math.max(0, at - Date.now());
}
