import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { reportBatchRequest } from "@/lib/contracts/report-batch";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import type { RenderReport } from "./compose-report";
import { writeReportBatch } from "./write-report-batch";

const ALWAYS_FULL = "/dev/full"; // Linux gives ENOSPC to whoever writes to it
const folder = mkdtempSync(path.join(tmpdir(), "joule-batch-test-"));
let opened: OpenDatabase;

beforeAll(async () => {
  opened = await openScenarioDatabase("pglite");
});
afterAll(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

const render: RenderReport = async ({ input }) => ({
  bytes: new Uint8Array(600_000).fill(65),
  fileName: `../joule-street_${input.scenarioSet}.csv`,
  contentHash: "a".repeat(64),
});
const request = {
  ...reportBatchRequest.parse({ scenarioSets: ["base"], formats: ["csv"], settings: { draws: 0 } }),
  formats: ["csv"] as const,
};
const context = {
  render,
  signal: new AbortController().signal,
  origin: "http://localhost:3000",
  generatedAt: "2026-11-25T12:00:00.000Z",
};

describe("writeReportBatch", () => {
  test.skipIf(!existsSync(ALWAYS_FULL))("on a full disk says so and leaves nothing", async () => {
    const file = path.join(folder, "full.zip");
    symlinkSync(ALWAYS_FULL, file);
    await expect(writeReportBatch(opened.database, request, file, context)).rejects.toThrow(
      expect.objectContaining({ code: "STORAGE_FULL", message: expect.stringContaining("the disk is full") }),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test("stops between two files when its reader has gone, and leaves nothing", async () => {
    const gone = new AbortController();
    const file = path.join(folder, "gone.zip");
    let rendered = 0;
    const counting: RenderReport = async (task, signal) => {
      rendered++;
      gone.abort();
      return render(task, signal);
    };
    const two = { ...request, scenarioSets: ["base", "bull"] };
    await expect(
      writeReportBatch(opened.database, two, file, { ...context, render: counting, signal: gone.signal }),
    ).rejects.toThrow("aborted");
    expect(rendered).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });
});
