import "server-only";
import { lte, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** Restricts to what was known at `asOf`; no restriction means now. */
export function knownBy(column: PgColumn, asOf: string | undefined): SQL | undefined {
  return asOf === undefined ? undefined : lte(column, asOf);
}
