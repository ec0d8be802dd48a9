import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { bin, run } from "./run-command.mjs";

const systemNames = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Path of a Chromium, installing one where none is: CHROMIUM_PATH, the system's, Debian's package, Playwright's download. */
export async function findChromium(say) {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist.`);
    return chosen;
  }
  const present = systemChromium();
  if (present !== null) return present;
  if (isDebianRoot()) {
    say("installing Chromium (apt-get)");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await run("apt-get", ["update", "-qq"], { env });
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  } else {
    say("installing Chromium (playwright)");
    if ((await run(bin("playwright"), ["install", "chromium"])) === 0) return undefined; // Playwright finds its own
  }
  const installed = systemChromium();
  if (installed === null) {
    throw new Error("No Chromium was found or could be installed. Install one, or name it in CHROMIUM_PATH.");
  }
  return installed;
}

function systemChromium() {
  for (const name of systemNames) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // not this name
    }
  }
  return null;
}

function isDebianRoot() {
  const isDebian =
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
  return isDebian && process.getuid?.() === 0;
}
