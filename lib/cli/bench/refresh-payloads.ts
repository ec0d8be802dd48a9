import { readFileSync } from "node:fs";
import path from "node:path";
import { openPglite } from "@/db/open-database";
import { testMigrationsFolder } from "@/db/testing";
import { folderArchive } from "@/lib/ingest/payload-archive";
import { runIngest, type IngestPayload } from "@/lib/ingest/run-ingest";
import { storedSourceParsers } from "@/lib/sources/source-parsers";
import { recordedFilesBySource } from "@/lib/testing/recorded-publishers";

// Run as a process of its own, so that its peak is the refresh's alone: ingests every recorded payload into the
// embedded database of the second argument, as a refresh of all sources does, and prints what it stored and its peak of resident memory.

const [folder = "", workFolder = ""] = process.argv.slice(2);
const retrievedAt = "2026-11-24T00:00:00.000Z";
const { database, close } = await openPglite({
  dataFolder: workFolder,
  migrationsFolder: testMigrationsFolder,
  serverUrl: null,
});
const archive = folderArchive(path.join(workFolder, "payloads"));
let storedCount = 0;
for (const [sourceId, files] of recordedFilesBySource(folder)) {
  const parse = storedSourceParsers.get(sourceId);
  if (parse === undefined) continue;
  const result = await runIngest(database, {
    sourceId,
    origin: "upload",
    parse,
    parts: files.map((file) => ({ part: file, payloads: () => payloadOf(file) })),
    window: null,
    archive,
    secrets: [],
    now: () => retrievedAt,
  });
  storedCount += result.storedCount;
}
await close();
process.stdout.write(JSON.stringify({ storedCount, peakRssKib: process.resourceUsage().maxRSS }));

async function* payloadOf(file: string): AsyncGenerator<IngestPayload> {
  yield {
    bytes: readFileSync(path.join(folder, file)),
    fileName: path.basename(file),
    sourceUrl: file,
    retrievedAt,
    knownAt: retrievedAt,
  };
}
