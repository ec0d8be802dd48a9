import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { vendorLink } from "@/db/schema/vendor-link";
import { knownBy } from "./known-at";

export type VendorLink = Omit<typeof vendorLink.$inferSelect, "amountUsd"> & { amountUsd: number | null };

/** Of each link the state known last at `asOf`, newest announcement first. Amounts are ceilings where the note says so. */
export async function listVendorLinks(database: Database, asOf?: string): Promise<VendorLink[]> {
  const rows = await database
    .select()
    .from(vendorLink)
    .where(knownBy(vendorLink.knownAt, asOf))
    .orderBy(asc(vendorLink.knownAt));
  const newest = new Map(
    rows.map(({ amountUsd, ...row }) => [
      row.id,
      { ...row, amountUsd: amountUsd === null ? null : Number(amountUsd) },
    ]),
  );
  return [...newest.values()].toSorted(
    (a, b) => b.announcedOn.localeCompare(a.announcedOn, "en") || a.id.localeCompare(b.id, "en"),
  );
}
