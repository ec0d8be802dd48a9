import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { waitHostTurn } from "./host-turn";

const INTERVAL_MS = 60;
const CLOCK_MS = 2; // a timer may end that much before its time

describe.each(testDatabaseKinds)("waitHostTurn on %s", (kind) => {
  let opened: OpenDatabase;

  beforeAll(async () => {
    opened = await openTestDatabase(kind);
  });
  afterAll(() => opened.close());

  const turn = (host: string, intervalMs = INTERVAL_MS, signal = new AbortController().signal) =>
    waitHostTurn(opened.database, host, intervalMs, signal).then(() => performance.now());

  test("callers who come together take turns, an interval apart", async () => {
    const startedMs = performance.now();
    const times = (await Promise.all([1, 2, 3, 4, 5].map(() => turn("a.example")))).toSorted((a, b) => a - b);
    for (const [place, time] of times.entries()) {
      expect(time - startedMs).toBeGreaterThanOrEqual(place * INTERVAL_MS - CLOCK_MS);
    }
  });

  test("another host is not waited for, and a turn that nobody took is not saved up", async () => {
    await turn("busy.example", 60_000);
    const startedMs = performance.now();
    expect((await turn("free.example", 60_000)) - startedMs).toBeLessThan(1000);
    await turn("idle.example");
    await new Promise((resolve) => setTimeout(resolve, 4 * INTERVAL_MS));
    const first = await turn("idle.example");
    expect((await turn("idle.example")) - first).toBeGreaterThanOrEqual(INTERVAL_MS / 2);
  });

  test("whoever is told to stop does not wait", async () => {
    await turn("slow.example", 60_000);
    const stop = new AbortController();
    const waiting = turn("slow.example", 60_000, stop.signal);
    stop.abort();
    await expect(waiting).rejects.toThrow(/stopped while waiting/);
    await expect(turn("slow.example", 60_000, AbortSignal.abort())).rejects.toThrow(/stopped while waiting/);
  });
});
