import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { openPglite } from "@/db/open-database";
import { testMigrationsFolder } from "@/db/testing";
import { folderArchive } from "@/lib/ingest/payload-archive";
import { runIngest, type IngestPayload } from "@/lib/ingest/run-ingest";
import { storedSourceParsers } from "@/lib/sources/source-parsers";

// Run as a process of its own, so that its peak is the refresh's alone: ingests every recorded payload into the
// embedded database of the second argument, as a refresh of all sources does, and prints what it stored and its peak of resident memory.

/** Which publisher a recorded payload is of, by where it lies. */
const publishers: readonly (readonly [RegExp, string])[] = [
  [/^energy\/(eia|gas)\//, "eia"],
  [/^energy\/ember\/european/, "ember"],
  [/^energy\/energy-charts\//, "energy-charts"],
  [/^energy\/entsoe\//, "entsoe"],
  [/^energy\/nordpool\//, "nordpool"],
  [/^energy\/negative\/rte/, "rte"],
  [/^energy\/aemo\//, "aemo"],
  [/^energy\/capacity\/pjm/, "pjm"],
  [/^energy\/us-iso\/(caiso|ercot|miso|nyiso|spp)_/, "$1"],
  [/^(energy\/fred|vendors\/rates)\//, "fred"],
  [/^vendors\/sec\/(companyfacts|submissions|company_tickers)/, "sec-edgar"],
  [/^vendors\/prices\//, "prices"],
  [/^vendors\/tokens\//, "token-prices"],
  [/^vendors\/gpu\/cri_/, "gpu-rental"],
  [/^vendors\/epoch\/.*\.csv/, "epoch"],
];

const [folder = "", workFolder = ""] = process.argv.slice(2);
const retrievedAt = "2026-11-24T00:00:00.000Z";
const { database, close } = await openPglite({
  dataFolder: workFolder,
  migrationsFolder: testMigrationsFolder,
  serverUrl: null,
});
const archive = folderArchive(path.join(workFolder, "payloads"));
let storedCount = 0;
for (const [sourceId, files] of filesBySource()) {
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

function filesBySource(): Map<string, string[]> {
  const bySource = new Map<string, string[]>();
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  for (const name of names) {
    const [pattern, id] = publishers.find(([place]) => place.test(name)) ?? [];
    if (pattern === undefined || id === undefined || !/\.(csv|json|xml|zip|gz|yml)$/.test(name)) continue;
    const sourceId = id === "$1" ? (pattern.exec(name)?.[1] ?? "") : id;
    const files = bySource.get(sourceId);
    if (files) files.push(name);
    else bySource.set(sourceId, [name]);
  }
  return bySource;
}

async function* payloadOf(file: string): AsyncGenerator<IngestPayload> {
  yield {
    bytes: readFileSync(path.join(folder, file)),
    fileName: path.basename(file),
    sourceUrl: file,
    retrievedAt,
    knownAt: retrievedAt,
  };
}
