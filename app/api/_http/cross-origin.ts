import type { Environment } from "@/lib/env";

const READS = "GET, HEAD, OPTIONS";
const READABLE =
  "ETag, Content-Disposition, Retry-After, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy";
const ONE_DAY_SECONDS = 86_400;

/**
 * Headers that let pages of other sites read the API: those of any site on a public instance, else only of the sites its
 * operator names, since a private instance holds what its owner uploaded. Changes stay with its own pages.
 */
export function crossOriginHeaders(
  origin: string | null,
  env: Pick<Environment, "JOULE_PUBLIC" | "JOULE_CORS_ORIGINS">,
): Record<string, string> {
  const isNamed = origin !== null && env.JOULE_CORS_ORIGINS.includes(origin);
  if (!env.JOULE_PUBLIC && !isNamed) return env.JOULE_CORS_ORIGINS.length > 0 ? { vary: "Origin" } : {};
  return {
    "access-control-allow-origin": env.JOULE_PUBLIC ? "*" : (origin ?? ""),
    "access-control-allow-methods": READS,
    "access-control-allow-headers": "If-None-Match",
    "access-control-expose-headers": READABLE,
    "access-control-max-age": String(ONE_DAY_SECONDS),
    ...(env.JOULE_PUBLIC ? {} : { vary: "Origin" }),
  };
}
