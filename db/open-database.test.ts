import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { openPglite, openPostgres, type OpenDatabase } from "./open-database";
import { createTestPostgresDatabase, testDatabaseKinds, testMigrationsFolder } from "./testing";

const folder = mkdtempSync(path.join(tmpdir(), "joule-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(testDatabaseKinds)("%s", (kind) => {
  test("keeps its rows and applies no migration twice when it is opened again", async () => {
    const open = await opener(kind);
    const first = await open();
    await first.database.execute(
      sql`insert into scenario (slug, version, created_at) values ('dear-power', 1, now())`,
    );
    const applied = await migrationCount(first);
    expect(applied).toMatch(/"count":[1-9]/);
    await first.close();
    const second = await open();
    expect(await migrationCount(second)).toBe(applied);
    expect(await second.database.execute(sql`select slug from scenario`)).toMatchObject({
      rows: [{ slug: "dear-power" }],
    });
    await second.close();
  });
});

describe.runIf(testDatabaseKinds.includes("postgresql"))("openPostgres", () => {
  test("migrates once when instances start together", async () => {
    const databaseUrl = await createTestPostgresDatabase();
    const opened = await Promise.all([1, 2, 3].map(() => openPostgres(databaseUrl, testMigrationsFolder)));
    const counts = await Promise.all(opened.map(migrationCount));
    expect(new Set(counts).size).toBe(1);
    await Promise.all(opened.map((database) => database.close()));
  });
});

test("an unreachable PostgreSQL is named without its password", async () => {
  const opening = openPostgres("postgresql://reader:hunter2@127.0.0.1:1/joule", testMigrationsFolder);
  await expect(opening).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    message: expect.stringMatching(/^PostgreSQL at 127\.0\.0\.1:1\/joule cannot be used: (?!.*hunter2)/),
  });
});

async function opener(kind: OpenDatabase["kind"]): Promise<() => Promise<OpenDatabase>> {
  if (kind === "pglite") {
    return () => openPglite({ dataFolder: folder, migrationsFolder: testMigrationsFolder, serverUrl: null });
  }
  const databaseUrl = await createTestPostgresDatabase();
  return () => openPostgres(databaseUrl, testMigrationsFolder);
}

async function migrationCount({ database }: OpenDatabase): Promise<unknown> {
  const result: unknown = await database.execute(
    sql`select count(*)::integer as count from drizzle.__drizzle_migrations`,
  );
  return JSON.stringify(result, ["rows", "count"]);
}
