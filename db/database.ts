import type { PgDatabase, PgQueryResultHKT } from "drizzle-orm/pg-core";

/** PGlite or PostgreSQL: queries and writers are the same for both. A transaction is one too. */
export type Database = PgDatabase<PgQueryResultHKT>;
