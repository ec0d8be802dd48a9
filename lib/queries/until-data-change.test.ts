import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { ingestRun } from "@/db/schema/ingest-run";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { untilDataChange } from "./until-data-change";

describe.each(testDatabaseKinds)("untilDataChange on %s", (kind) => {
  let opened: OpenDatabase;
  let lookCount = 0;
  const look = () => untilDataChange(opened.database, "test", async () => (lookCount += 1));

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
  });
  afterAll(() => opened.close());

  test("looks once, and again after a run has stored something or an upload was undone", async () => {
    expect(await look()).toBe(1);
    expect(await look()).toBe(1);
    const run = {
      sourceId: "eia",
      origin: "live",
      status: "running",
      startedAt: "2026-11-25T00:00:00Z",
    } as const;
    const [started] = await opened.database.insert(ingestRun).values(run).returning({ id: ingestRun.id });
    expect(await look()).toBe(2);
    const ofRun = eq(ingestRun.id, started?.id ?? 0);
    await opened.database.update(ingestRun).set({ storedCount: 5 }).where(ofRun);
    expect(await look()).toBe(3);
    await opened.database.update(ingestRun).set({ status: "undone" }).where(ofRun);
    expect(await look()).toBe(4);
    expect(await look()).toBe(4);
  });

  test("two that look at once share one look; one that failed is not kept", async () => {
    let failing = 0;
    const fail = () =>
      untilDataChange(opened.database, "failing", async () => {
        failing += 1;
        throw new Error("no answer");
      });
    await Promise.allSettled([fail(), fail()]);
    const shared = failing;
    await expect(fail()).rejects.toThrow("no answer");
    expect(failing).toBe(shared + 1);
  });
});
