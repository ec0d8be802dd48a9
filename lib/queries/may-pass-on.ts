import "server-only";
import { AppError } from "@/lib/errors/app-error";

/** How figures leave: drawn on this instance's pages, answered by its API, or taken away as a file. */
export type WayOut = "screen" | "api" | "download";

/**
 * Whether figures under a licence may go this way. What may not be passed on is for whoever runs a local instance
 * to look at: it is in no file, and a public instance neither shows nor answers it.
 */
export function mayPassOn(
  licence: { redistribution: boolean },
  way: WayOut,
  isPublicInstance: boolean,
): boolean {
  return licence.redistribution || (way !== "download" && !isPublicInstance);
}

/** @throws {AppError} NOT_FOR_REDISTRIBUTION naming the series and its licence. */
export function requirePassOn(
  series: { id: string; licenceName: string; redistribution: boolean },
  way: WayOut,
  isPublicInstance: boolean,
): void {
  if (mayPassOn(series, way, isPublicInstance)) return;
  throw new AppError(
    "NOT_FOR_REDISTRIBUTION",
    `${series.id} may not be passed on by this instance. Licence: ${series.licenceName}.`,
  );
}
