import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./run-command.mjs";
import { trackedFiles } from "./tracked-files.mjs";

const agreedTopLevel =
  /^(package(-lock)?\.json|tsconfig\.json|next\.config\.mjs|app|lib|db|e2e|README\.md|LICENSE|proxy\.ts|instrumentation\.ts|postcss\.config\.mjs|\..+)$/;
const bucketNames = new Set([
  "index",
  "utils",
  "util",
  "helpers",
  "helper",
  "types",
  "constants",
  "misc",
  "common",
  "shared",
]);
const bucketFolders = new Set([...bucketNames, "services", "hooks", "components"]);
const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const routeFolder = /^(\(.+\)|\[.+\]|_[a-z0-9-]+|@[a-z0-9-]+)$/;
const lineLimit = { source: 350, test: 500 };

const problems = [...new Set(trackedFiles().flatMap(problemsOf))];

for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;

function problemsOf(file) {
  const found = [];
  const parts = file.split("/");
  if (!agreedTopLevel.test(parts[0])) found.push(`${parts[0]}: not an agreed entry of the root`);
  for (const folder of parts.slice(0, -1)) {
    if (bucketFolders.has(folder))
      found.push(`${file}: the folder ${folder} is a bucket; name it by what it holds`);
    else if (!kebabCase.test(folder) && !routeFolder.test(folder) && !folder.startsWith(".")) {
      found.push(`${file}: the folder ${folder} is not kebab-case`);
    }
  }
  if (!/\.(ts|tsx|mjs)$/.test(file)) return found;
  const name = path.basename(file);
  const stem = name.split(".")[0];
  if (bucketNames.has(stem)) found.push(`${file}: ${stem} is a bucket; name the file by what it exports`);
  if (!kebabCase.test(name)) found.push(`${file}: not kebab-case`);
  const lines = readFileSync(path.join(root, file), "utf8").split("\n").length;
  const limit = name.includes(".test.") || name.includes(".spec.") ? lineLimit.test : lineLimit.source;
  if (lines > limit) found.push(`${file}: ${lines} lines; more than ${limit} hide a second concept`);
  return found;
}
