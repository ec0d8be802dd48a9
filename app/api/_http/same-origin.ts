import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";
import { requireKnownHost } from "./known-host";

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
 * another site's page has caused is refused, as is one to a name that is not the instance's.
 * @throws {AppError} FORBIDDEN
 */
export function requireOwnCaller(request: Request): void {
  requireKnownHost(request, env);
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"))
      : site === "same-origin" || site === "none";
  if (!isOwn) throw new AppError("FORBIDDEN", "A page of another site may not do this here.");
}
