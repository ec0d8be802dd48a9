import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migratedPglite } from "./open-database";

/**
 * A migrated, empty PGlite as a file, made once for each set of migrations: to load it takes a sixth of what it takes to make
 * one. Suites that start together each make it, and the last one stays.
 */
export async function migratedTemplate(migrationsFolder: string, cacheFolder: string): Promise<Blob> {
  const file = path.join(cacheFolder, `pglite-${hashOfFolder(migrationsFolder)}.tar`);
  if (existsSync(file)) return new Blob([readFileSync(file)]);
  const client = await PGlite.create("memory://");
  const opened = await migratedPglite(client, migrationsFolder);
  const dump = await client.dumpDataDir("none");
  await opened.close();
  mkdirSync(cacheFolder, { recursive: true });
  const unfinished = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
  renameSync(unfinished, file);
  return dump;
}

/** Of the migrations and of the release that reads them. */
function hashOfFolder(folder: string): string {
  const hash = createHash("sha256").update(readFileSync(new URL(PGLITE_PACKAGE, import.meta.url)));
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (name.endsWith(".sql") || name.endsWith(".json"))
      hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest("hex").slice(0, 16);
}

const PGLITE_PACKAGE = "../node_modules/@electric-sql/pglite/package.json";
