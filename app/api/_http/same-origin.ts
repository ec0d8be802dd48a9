import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

/**
 * Lets a change pass that `requireOwnCaller` does, on an instance that no others read.
 * @throws {AppError} FORBIDDEN
 */
export function requireSameOrigin(request: Request): void {
  if (env.JOULE_PUBLIC) {
    throw new AppError("FORBIDDEN", "This instance is public: its data are changed by its operator alone.");
  }
  requireOwnCaller(request);
}

/**
 * Lets this site's own pages pass, and programs that are no browser. A browser says where a request comes from; one that
 * another site's page has caused is refused, as is one to a name that is not this machine's where the server listens to this
 * machine alone.
 * @throws {AppError} FORBIDDEN
 */
export function requireOwnCaller(request: Request): void {
  if (isLoopback(env.HOST) && !isLoopback(hostName(request))) {
    // A foreign name that resolves to this machine (DNS rebinding) would pass for the page's own origin.
    throw new AppError(
      "FORBIDDEN",
      "This instance serves this machine alone, at localhost or 127.0.0.1. Set HOST to serve others.",
    );
  }
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"))
      : site === "same-origin" || site === "none";
  if (!isOwn) throw new AppError("FORBIDDEN", "A page of another site may not do this here.");
}

function hostName(request: Request): string {
  const host = request.headers.get("host") ?? new URL(request.url).host;
  return URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : host;
}

function isLoopback(host: string): boolean {
  const name = host.replaceAll(/[[\]]/g, "").toLowerCase();
  return name === "localhost" || name === "::1" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
