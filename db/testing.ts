import { randomBytes } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { migratedPglite, openPostgres, type OpenDatabase } from "./open-database";
import { startTestCluster } from "./testing-cluster";
import { migratedTemplate } from "./testing-template";

export const testMigrationsFolder = path.join(path.dirname(fileURLToPath(import.meta.url)), "migrations");

const TEMPLATE_FOLDER = fileURLToPath(new URL("../node_modules/.cache/joule-street", import.meta.url));

/** Which databases this machine can test on: PGlite always, PostgreSQL where its server is installed. */
export const testDatabaseKinds: readonly OpenDatabase["kind"][] =
  startTestCluster() === null ? ["pglite"] : ["pglite", "postgresql"];

/** A migrated, empty database that no other suite sees. */
export async function openTestDatabase(kind: OpenDatabase["kind"]): Promise<OpenDatabase> {
  if (kind === "pglite") {
    return migratedPglite(await createTestPglite(), testMigrationsFolder);
  }
  const databaseUrl = await createTestPostgresDatabase();
  return openPostgres(databaseUrl, testMigrationsFolder);
}

/** PGlite in memory, migrated and empty. */
export async function createTestPglite(): Promise<PGlite> {
  return PGlite.create({ loadDataDir: await migratedTemplate(testMigrationsFolder, TEMPLATE_FOLDER) });
}

/** Address of a new, empty PostgreSQL database. */
export async function createTestPostgresDatabase(): Promise<string> {
  const cluster = startTestCluster();
  if (cluster === null) throw new Error("PostgreSQL is not installed here");
  const name = `suite_${randomBytes(6).toString("hex")}`;
  const client = new Client({ connectionString: cluster.urlOf("postgres") });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return cluster.urlOf(name);
}
