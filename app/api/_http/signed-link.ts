import { isSignedReportLink, type LinkedFile } from "@/lib/delivery/sign-report-link";
import { AppError } from "@/lib/errors/app-error";

const MS_PER_SECOND = 1000;

type StatedLink = Omit<LinkedFile, "expires"> & {
  expires: number | undefined;
  signature: string | undefined;
};

/**
 * Lets a request pass that carries what `makeReportLink` signed. Whether it was signed is told first: only the holder of a
 * true link learns that it has expired.
 * @throws {AppError} FORBIDDEN
 */
export function requireSignedLink(link: StatedLink, key: string | null, now: string): void {
  const { expires, signature, ...file } = link;
  const isSigned =
    key !== null &&
    expires !== undefined &&
    signature !== undefined &&
    isSignedReportLink(key, { ...file, expires }, signature);
  if (!isSigned) {
    throw new AppError("FORBIDDEN", "This link is not one that this instance signed, or it was changed.");
  }
  const expiresAt = new Date(expires * MS_PER_SECOND).toISOString();
  if (expiresAt <= now) throw new AppError("FORBIDDEN", `This link expired at ${expiresAt}.`);
}
