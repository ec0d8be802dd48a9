import type { Environment } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

/**
 * A private instance that listens to this machine alone answers by this machine's names, and by those its operator gives.
 * Any other could be a foreign site's, made to resolve to this machine (DNS rebinding): its pages would pass for own ones.
 * @throws {AppError} FORBIDDEN
 */
export function requireKnownHost(
  { headers, url }: Pick<Request, "headers" | "url">,
  { HOST, JOULE_HOSTS, JOULE_PUBLIC }: Pick<Environment, "HOST" | "JOULE_HOSTS" | "JOULE_PUBLIC">,
): void {
  if (JOULE_PUBLIC || !isLoopback(HOST)) return;
  const host = headers.get("host") ?? new URL(url).host;
  const name = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;
  if (isLoopback(name) || JOULE_HOSTS.includes(name)) return;
  throw new AppError(
    "FORBIDDEN",
    "This instance serves this machine alone, at localhost or 127.0.0.1. Set HOST to serve others, or name in JOULE_HOSTS the host of a proxy in front of it.",
  );
}

function isLoopback(host: string): boolean {
  const name = host.replaceAll(/[[\]]/g, "").toLowerCase();
  return name === "localhost" || name === "::1" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
