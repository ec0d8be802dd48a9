import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { exitCodeOf, root } from "./run-command.mjs";

const stampPath = `${root}node_modules/.joule-lock-hash`;
const unreachable =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH|EHOSTUNREACH)\b/;

/** Installs exactly what the lock file names, unless that is what is there. */
export async function installPackages(say, stdout = 1) {
  const hash = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === hash) return;
  say("installing packages (npm ci)");
  // The build needs the development packages even where NODE_ENV or .npmrc leaves them out.
  const npm = spawn("npm", ["ci", "--include=dev", "--no-fund", "--no-audit", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", stdout, "pipe"],
  });
  let complaint = "";
  npm.stderr.on("data", (chunk) => {
    process.stderr.write(chunk);
    complaint += chunk;
  });
  if ((await exitCodeOf(npm)) !== 0) throw new Error(installFailure(complaint));
  writeFileSync(stampPath, hash);
}

function installFailure(complaint) {
  const cause = unreachable.exec(complaint)?.[1];
  return cause === undefined
    ? "The packages could not be installed; npm says why above."
    : `The npm registry cannot be reached (${cause}). The first start needs it to install packages; ` +
        "`npm config get registry` names it. Nothing later does.";
}
