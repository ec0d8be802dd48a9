import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { vendorExposure } from "@/db/schema/vendor-exposure";
import { knownBy } from "./known-at";

export type VendorExposureStatement = Omit<typeof vendorExposure.$inferSelect, "valueUsd"> & {
  valueUsd: number;
};

/**
 * What vendors filed or stated, of each statement the vintage known last at `asOf`. Run rates, orders and backlogs stand
 * beside revenue: `statedLayerRevenue` takes what adds up to a year. A vendor that is not in it has stated nothing found.
 */
export async function listVendorExposures(
  database: Database,
  asOf?: string,
): Promise<VendorExposureStatement[]> {
  const rows = await database
    .select()
    .from(vendorExposure)
    .where(knownBy(vendorExposure.knownAt, asOf))
    .orderBy(asc(vendorExposure.knownAt));
  const newest = new Map(
    rows.map(({ valueUsd, ...row }) => [row.id, { ...row, valueUsd: Number(valueUsd) }]),
  );
  return [...newest.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
