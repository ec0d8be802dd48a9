import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin, root, run } from "./run-command.mjs";

const stampPath = `${root}.next/joule-build-hash`;
const buildIdPath = `${root}.next/BUILD_ID`;
const builtFolders = ["app", "lib", "db"];
const unbuilt = /^lib\/(cli|testing)\/|\.test\.tsx?$/;
const builtFiles = [
  "next.config.mjs",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];

/** Builds the app, unless the build that is there has the same sources. */
export async function buildApp(say, stdout = 1) {
  const hash = sourceHash();
  if (existsSync(buildIdPath) && existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) return;
  rmSync(stampPath, { force: true }); // a build that is cut short must not pass for the one before it
  say("building");
  const code = await run(bin("next"), ["build"], { env: { NEXT_TELEMETRY_DISABLED: "1" }, stdout });
  if (code !== 0) throw new Error("The build failed; the cause is above.");
  writeFileSync(stampPath, hash);
}

function sourceHash() {
  const hash = createHash("sha256");
  const files = [...builtFolders.flatMap(filesBelow), ...builtFiles].sort();
  for (const file of files)
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .filter((file) => !unbuilt.test(file));
}
