import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run-command.mjs";
import { trackedFiles } from "./tracked-files.mjs";

// What the import patterns of .oxlintrc.json cannot say: where a relative import ends, who is a
// browser file, and that one publisher's adapter does not lean on another's.
const importOf = /(?:from|import|import\()\s*["']([^"']+)["']/g;
const typeImport = /^\s*(?:import|export) type [^;]*;$/gm;
const browserFile = /^\s*["']use client["']/;
const serverLayers = new Set([
  "db",
  "lib/queries",
  "lib/commands",
  "lib/ingest",
  "lib/jobs",
  "lib/env",
  "lib/sources",
]);

const problems = trackedFiles()
  .filter((file) => /^(app|lib|db|e2e)\/.*\.tsx?$/.test(file) && !/\.(test|spec)\.tsx?$/.test(file))
  .flatMap(problemsOf);

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOf(file) {
  const text = readFileSync(path.join(root, file), "utf8");
  return [
    ...targetsOf(text).flatMap((specifier) => misplaced(file, specifier)),
    ...(browserFile.test(text)
      ? targetsOf(text.replace(typeImport, "")).flatMap((specifier) => serverOnly(file, specifier))
      : []),
  ];
}

function misplaced(file, specifier) {
  const target = resolved(file, specifier);
  if (target === null) return [];
  if (specifier.startsWith(".") && layerOf(target) !== layerOf(file)) {
    return [`${file}: ${specifier} leaves ${layerOf(file)}; another layer is imported as @/…`];
  }
  const [from, to] = [publisherOf(file), publisherOf(target)];
  return from !== null && to !== null && from !== to
    ? [`${file}: ${specifier} is another publisher's; what two share stands in lib/sources itself`]
    : [];
}

function serverOnly(file, specifier) {
  const target = resolved(file, specifier);
  return target !== null && serverLayers.has(layerOf(target))
    ? [`${file}: "use client" and ${specifier}; a browser file takes data as props`]
    : [];
}

function targetsOf(text) {
  return Array.from(text.matchAll(importOf), (match) => match[1]);
}

function resolved(file, specifier) {
  if (specifier.startsWith("@/")) return specifier.slice(2);
  return specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

/** `lib/model` of `lib/model/finance/irr.ts`; `app` of anything in app. */
function layerOf(file) {
  const [first, second] = file.split("/");
  return first === "lib" ? `lib/${second.replace(/\.tsx?$/, "")}` : first;
}

function publisherOf(file) {
  return /^lib\/sources\/([^/]+)\//.exec(file)?.[1] ?? null;
}
