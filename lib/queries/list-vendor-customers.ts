import "server-only";
import { asc } from "drizzle-orm";
import type { Database } from "@/db/database";
import { vendorCustomer } from "@/db/schema/vendor-customer";
import { knownBy } from "./known-at";

export type VendorCustomer = typeof vendorCustomer.$inferSelect;

/** Of each filed share the vintage known last at `asOf`; a supplier's newest period first. */
export async function listVendorCustomers(database: Database, asOf?: string): Promise<VendorCustomer[]> {
  const rows = await database
    .select()
    .from(vendorCustomer)
    .where(knownBy(vendorCustomer.knownAt, asOf))
    .orderBy(asc(vendorCustomer.knownAt));
  const newest = new Map(rows.map((row) => [row.id, row]));
  return [...newest.values()].toSorted(
    (a, b) =>
      a.supplierTicker.localeCompare(b.supplierTicker, "en") ||
      b.periodEnd.localeCompare(a.periodEnd, "en") ||
      b.shareFraction - a.shareFraction,
  );
}
