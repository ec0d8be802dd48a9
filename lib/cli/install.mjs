import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { root, run } from "./run-command.mjs";

const stampPath = `${root}node_modules/.joule-lock-hash`;

/** Installs exactly what the lock file names, unless that is what is there. */
export async function installPackages(say) {
  const hash = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) return;
  say("installing packages (npm ci)");
  const code = await run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  if (code !== 0) {
    throw new Error(
      "The packages could not be installed. Is the npm registry reachable? `npm ci` shows the details.",
    );
  }
  writeFileSync(stampPath, hash);
}
