import "server-only";
import type { Database } from "@/db/database";
import { vendorCustomer } from "@/db/schema/vendor-customer";
import { vendorExposure } from "@/db/schema/vendor-exposure";
import { vendorLink } from "@/db/schema/vendor-link";
import { parseSnapshotRows } from "./snapshot-csv";
import { finishLoad, startLoad } from "./snapshot-load";
import { vendorCustomerRow, vendorExposureRow, vendorLinkRow } from "./vendor-row-schemas";

/** The file is the list: a correction stands in it as a row of its own, known later. So for customers and links. */
export async function loadVendorExposures(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, vendorExposureRow);
  const runId = await startLoad(database, "vendor-exposures", loadedAt);
  await database.delete(vendorExposure);
  await database.insert(vendorExposure).values(rows);
  await finishLoad(database, runId, { storedCount: rows.length, unchangedCount: 0 }, loadedAt);
}

export async function loadVendorCustomers(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, vendorCustomerRow);
  const runId = await startLoad(database, "vendor-customers", loadedAt);
  await database.delete(vendorCustomer);
  await database.insert(vendorCustomer).values(rows);
  await finishLoad(database, runId, { storedCount: rows.length, unchangedCount: 0 }, loadedAt);
}

export async function loadVendorLinks(database: Database, text: string, loadedAt: string): Promise<void> {
  const rows = parseSnapshotRows(text, vendorLinkRow);
  const runId = await startLoad(database, "vendor-links", loadedAt);
  await database.delete(vendorLink);
  await database.insert(vendorLink).values(rows);
  await finishLoad(database, runId, { storedCount: rows.length, unchangedCount: 0 }, loadedAt);
}
