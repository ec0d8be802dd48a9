import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { count } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { openPglite, openPostgres, type OpenDatabase } from "./open-database";
import { restorePgliteBackup, restorePostgresBackup } from "./restore-database";
import { scenario } from "./schema/scenario";
import { scenarioVersion } from "./schema/scenario-version";
import { createTestPostgresDatabase, testDatabaseKinds, testMigrationsFolder } from "./testing";

const folder = mkdtempSync(path.join(tmpdir(), "joule-backup-"));
const pglite = {
  dataFolder: path.join(folder, "data"),
  migrationsFolder: testMigrationsFolder,
  serverUrl: null,
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(testDatabaseKinds)("%s", (kind) => {
  test("a backup brings back what was there and drops what came later", async () => {
    const file = path.join(folder, `backup-${kind}`);
    const databaseUrl = kind === "pglite" ? null : await createTestPostgresDatabase();
    const open = () =>
      databaseUrl === null ? openPglite(pglite) : openPostgres(databaseUrl, testMigrationsFolder);
    const before = await open();
    await addScenario(before, "kept");
    await before.backupTo(file);
    await addScenario(before, "later");
    await before.close();
    await (databaseUrl === null
      ? restorePgliteBackup(pglite, file)
      : restorePostgresBackup(databaseUrl, file));
    const after = await open();
    expect(await after.database.select({ slug: scenario.slug }).from(scenario)).toEqual([{ slug: "kept" }]);
    expect(await after.database.select().from(scenarioVersion)).toMatchObject([
      { slug: "kept", version: 1, name: "kept", overrides: { pueRatio: 1.2 }, notes: "=1+1 😀 مرحبا" },
    ]);
    await after.close();
  });
});

test("a damaged backup is refused and changes nothing", async () => {
  const opened = await openPglite(pglite);
  const [before] = await opened.database.select({ rows: count() }).from(scenario);
  await opened.close();
  const file = path.join(folder, "damaged");
  writeFileSync(file, Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
  await expect(restorePgliteBackup(pglite, file)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  const again = await openPglite(pglite);
  expect(await again.database.select({ rows: count() }).from(scenario)).toEqual([before]);
  await again.close();
  expect(existsSync(path.join(pglite.dataFolder, "pglite.incoming"))).toBe(false);
});

test("a file of the other database is refused by name", async () => {
  const file = path.join(folder, "dump.sql");
  writeFileSync(file, "select 1;");
  await expect(restorePgliteBackup(pglite, file)).rejects.toThrow(/set DATABASE_URL/);
  await expect(restorePgliteBackup(pglite, path.join(folder, "absent"))).rejects.toThrow(/can be read/);
});

async function addScenario({ database }: OpenDatabase, slug: string): Promise<void> {
  const at = "2026-01-01T00:00:00.000Z";
  await database.insert(scenario).values({ slug, version: 1, createdAt: at });
  await database.insert(scenarioVersion).values({
    slug,
    version: 1,
    name: slug,
    parentSlug: "base",
    overrides: { pueRatio: 1.2 },
    settings: {},
    notes: "=1+1 😀 مرحبا",
    engineVersion: "0.0.0",
    headline: {},
    savedAt: at,
  });
}
