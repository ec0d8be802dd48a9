import "server-only";
import type { z } from "zod";
import type { Database } from "@/db/database";
import type { linkRequest, SignedLink } from "@/lib/contracts/saved-report";
import { signReportLink } from "@/lib/delivery/sign-report-link";
import { AppError } from "@/lib/errors/app-error";
import { getSavedReport } from "@/lib/queries/list-saved-reports";

const MS_PER_SECOND = 1000;
const SECONDS_PER_HOUR = 3600;

/**
 * @param key null where the environment sets none.
 * @throws {AppError} NOT_FOUND; SOURCE_KEY_MISSING without a key.
 */
export async function makeReportLink(
  database: Database,
  id: string,
  { format, lang, paper, bom, expiresInHours }: z.infer<typeof linkRequest>,
  { key, origin, now }: { key: string | null; origin: string; now: string },
): Promise<SignedLink> {
  const report = await getSavedReport(database, id);
  if (key === null) {
    throw new AppError("SOURCE_KEY_MISSING", "No link can be signed: JOULE_LINK_KEY is not set.", {
      fields: [
        { field: "JOULE_LINK_KEY", value: null, allowed: "at least 32 characters, in the environment" },
      ],
    });
  }
  const expires = Math.floor(Date.parse(now) / MS_PER_SECOND) + expiresInHours * SECONDS_PER_HOUR;
  const signature = signReportLink(key, { reportId: report.id, format, lang, paper, bom, expires });
  const query = new URLSearchParams({
    lang,
    paper,
    bom: bom ? "1" : "0",
    expires: String(expires),
    signature,
  });
  return {
    url: `${origin}/api/v1/saved-reports/${report.id}/files/${format}?${query}`,
    expiresAt: new Date(expires * MS_PER_SECOND).toISOString(),
  };
}
