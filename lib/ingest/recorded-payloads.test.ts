import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { source } from "@/db/schema/source";
import { openTestDatabase, testDatabaseKinds } from "@/db/testing";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { storedSourceParsers } from "@/lib/sources/source-parsers";
import { recordedFilesBySource } from "@/lib/testing/recorded-publishers";
import { runIngest, type IngestRequest, type IngestResult } from "./run-ingest";

const folder = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const isPresent = existsSync(folder);
if (!isPresent) process.stdout.write("Skipped: ../shared/data is not beside the repository.\n");

const retrievedAt = "2026-11-24T00:00:00.000Z";
/** A spread over all publishers: of hundreds of files alike, the first few tell as much. */
const FILES_OF_A_SOURCE = 12;

describe.runIf(isPresent).each(testDatabaseKinds)("every recorded payload on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openTestDatabase(kind);
    await opened.database.insert(source).values([...sourceCatalogue]);
  });
  afterAll(() => opened.close());

  const sources = isPresent ? [...recordedFilesBySource(folder)] : [];
  test.each(sources)(
    "%s: is stored, and again it changes nothing",
    async (sourceId, files) => {
      const first = await ingest(sourceId, files.slice(0, FILES_OF_A_SOURCE));
      const second = await ingest(sourceId, files.slice(0, FILES_OF_A_SOURCE));
      const isPriceless = sourceId === "caiso"; // the one recorded OASIS file is a forecast of renewables
      expect(first.status).toMatch(isPriceless ? /^failed$/ : /^(succeeded|partial)$/);
      expect(first.storedCount > 0).toBe(!isPriceless);
      expect([second.storedCount, second.quarantinedCount]).toEqual([0, 0]);
      expect(second.rejectedCount).toBe(first.rejectedCount);
      // Nothing is lost: what is stored, known already or waiting is what the parser read.
      expect(second.unchangedCount).toBe(first.storedCount + first.unchangedCount);
    },
    120_000,
  );

  function ingest(sourceId: string, files: readonly string[]): Promise<IngestResult> {
    const parse = storedSourceParsers.get(sourceId);
    if (parse === undefined) throw new Error(`no parser reads ${sourceId}`);
    const request: IngestRequest = {
      sourceId,
      origin: "upload",
      parse,
      parts: files.map((file) => ({
        part: file,
        payloads: async function* () {
          yield {
            bytes: readFileSync(path.join(folder, file)),
            fileName: path.basename(file),
            sourceUrl: file,
            retrievedAt,
            knownAt: retrievedAt,
          };
        },
      })),
      window: null,
      archive: { put: async () => "0".repeat(64), get: async () => null },
      secrets: [],
      now: () => retrievedAt,
    };
    return runIngest(opened.database, request);
  }
});
