import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase } from "@/db/testing";
import { undoUpload } from "@/lib/commands/undo-upload";
import { listNewestCloses } from "@/lib/queries/list-newest-closes";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { ingestSharePrices, previewSharePrices } from "./ingest-share-prices";

const file = (text: string) => ({ bytes: new TextEncoder().encode(text), fileName: "closes.csv" });
const closes = file(
  "ticker,date,close,currency\nNVDA,2026-11-19,180.50,USD\nNVDA,2026-11-20,183.25,USD\nABC.L,2026-11-20,n/a,GBp\n",
);

let opened: OpenDatabase;
let clock = Date.UTC(2026, 10, 24);
const run = {
  archive: { put: async () => "0".repeat(64), get: async () => null },
  now: () => new Date((clock += 1000)).toISOString(),
};
beforeAll(async () => {
  opened = await openTestDatabase("pglite");
  await opened.database.insert(source).values([...sourceCatalogue]);
});
afterAll(() => opened.close());

test("a reader's closes are previewed, stored, the newest of them taken, and taken back", async () => {
  expect(await previewSharePrices(closes, run.now)).toMatchObject({ rowCount: 2, rejectedCount: 1 });
  const stored = await ingestSharePrices(opened.database, closes, run);
  expect(stored).toMatchObject({ storedCount: 2, rejectedCount: 1, tickers: ["NVDA"] });
  const { byTicker } = await listNewestCloses(opened.database);
  expect(byTicker.get("NVDA")).toMatchObject({
    tradedOn: "2026-11-20",
    close: 183.25,
    currency: "USD",
    redistribution: false,
  });
  expect(await undoUpload(opened.database, stored.runId)).toEqual({ removedCount: 2 });
  expect((await listNewestCloses(opened.database)).byTicker.size).toBe(0);
});

test("a file without one usable line stores nothing", async () => {
  const empty = file("ticker,date,close,currency\nNVDA,2026-11-20,n/a,USD\nNVDA,2026-11-21,n/a,USD\n");
  await expect(ingestSharePrices(opened.database, empty, run)).rejects.toThrow(/No line can be used/);
});
