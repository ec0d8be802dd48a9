import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { env } from "@/lib/env";

const WINDOW_SECONDS = 60;
const READ_POINTS = 1;
const COMPUTE_POINTS = 10;
const REPORT_POINTS = 20;
const reportPath = /^\/api\/v1\/(?:reports\/|report-batches$|saved-reports\/[^/]+\/files\/)/;

export type RateStand = { isAllowed: boolean; headers: Record<string, string>; resetSeconds: number };

// The bundler loads this module once per entry; a reader is counted once.
const shared = globalThis as typeof globalThis & { jouleRates?: RateLimiterMemory };

/**
 * Counts a request of the API against its client's minute: a read 1, a computation or change 10, a report 20 points.
 * Null where no limit is set. The headers are those of the IETF's draft-ietf-httpapi-ratelimit-headers-06.
 */
export async function countRequest(request: {
  method: string;
  pathname: string;
  forwardedFor: string | null;
}): Promise<RateStand | null> {
  const limit = env.JOULE_RATE_LIMIT;
  if (limit === 0) return null;
  const limiter = (shared.jouleRates ??= new RateLimiterMemory({ points: limit, duration: WINDOW_SECONDS }));
  const stand = await limiter
    .consume(clientOf(request.forwardedFor), Math.min(limit, pointsOf(request)))
    .catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
  const resetSeconds = Math.max(1, Math.ceil(stand.msBeforeNext / 1000));
  return {
    isAllowed: stand.consumedPoints <= limit,
    resetSeconds,
    headers: {
      "ratelimit-limit": String(limit),
      "ratelimit-remaining": String(Math.max(0, stand.remainingPoints)),
      "ratelimit-reset": String(resetSeconds),
      "ratelimit-policy": `${limit};w=${WINDOW_SECONDS}`,
    },
  };
}

/** The address the nearest server saw: what stands before it, a client may have written itself. */
function clientOf(forwardedFor: string | null): string {
  return forwardedFor?.split(",").at(-1)?.trim() ?? "unknown";
}

function pointsOf({ method, pathname }: { method: string; pathname: string }): number {
  if (reportPath.test(pathname)) return REPORT_POINTS;
  return method === "GET" || method === "HEAD" ? READ_POINTS : COMPUTE_POINTS;
}
