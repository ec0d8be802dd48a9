import { PGlite } from "@electric-sql/pglite";
import type { Database } from "@/db/database";
import { migratedPglite, type OpenDatabase } from "@/db/open-database";
import { createTestPglite, testMigrationsFolder } from "@/db/testing";
import { madeOnce } from "./made-once";

/** A copy of the database that `fill` makes of an empty one; it is filled once a run. */
export async function openFilledDatabase(
  name: string,
  fill: (database: Database) => Promise<void>,
): Promise<OpenDatabase> {
  const dump = await madeOnce(name, async () => {
    const client = await createTestPglite();
    const { database, close } = await migratedPglite(client, testMigrationsFolder);
    await fill(database);
    const file = await client.dumpDataDir("none");
    await close();
    return new Uint8Array(await file.arrayBuffer());
  });
  return migratedPglite(await PGlite.create({ loadDataDir: new Blob([dump]) }), testMigrationsFolder);
}
