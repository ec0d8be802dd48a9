import "server-only";
import { asc, inArray } from "drizzle-orm";
import type { Database } from "@/db/database";
import { source } from "@/db/schema/source";

export type SourceLicence = Pick<
  typeof source.$inferSelect,
  | "id"
  | "publisher"
  | "title"
  | "homepageUrl"
  | "licenceName"
  | "licenceUrl"
  | "attribution"
  | "redistribution"
>;

/** Publishers and the terms their figures come under, in the order of their ids. */
export async function listSourceLicences(
  database: Database,
  ids: readonly string[],
): Promise<SourceLicence[]> {
  if (ids.length === 0) return [];
  return database
    .select({
      id: source.id,
      publisher: source.publisher,
      title: source.title,
      homepageUrl: source.homepageUrl,
      licenceName: source.licenceName,
      licenceUrl: source.licenceUrl,
      attribution: source.attribution,
      redistribution: source.redistribution,
    })
    .from(source)
    .where(inArray(source.id, [...ids]))
    .orderBy(asc(source.id));
}
