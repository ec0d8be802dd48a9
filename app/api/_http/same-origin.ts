import { env } from "@/lib/env";
import { AppError } from "@/lib/errors/app-error";

/**
 * Lets a change pass from this site's own pages and from programs that are no browser. A browser says where a request
 * comes from; one that another site's page has caused is refused, and any on an instance that others read.
 * @throws {AppError} FORBIDDEN
 */
export function requireSameOrigin(request: Request): void {
  if (env.JOULE_PUBLIC) {
    throw new AppError("FORBIDDEN", "This instance is public: its data are changed by its operator alone.");
  }
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const isOwn =
    site === null
      ? origin === null || (URL.canParse(origin) && new URL(origin).host === request.headers.get("host"))
      : site === "same-origin" || site === "none";
  if (!isOwn) throw new AppError("FORBIDDEN", "A page of another site may not change data here.");
}
