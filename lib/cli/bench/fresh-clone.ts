import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Benchmark } from "./figure";

const LIMIT_MS = 300_000;
const MS_PER_SECOND = 1000;

/** From `npm start` in a fresh clone to the first page, packages and build included. */
export const freshClone: Benchmark = {
  name: "fresh clone to first page",
  unit: "s",
  budget: 60,
  async measure() {
    const folder = mkdtempSync(path.join(tmpdir(), "joule-clone-"));
    execFileSync("git", ["clone", "--quiet", process.cwd(), folder]);
    const port = await freePort();
    const startedAt = performance.now();
    // A process group of its own: npm does not pass a signal on to what it started.
    const npm = spawn("/usr/bin/env", [`PORT=${port}`, "JOULE_REFRESH=off", "npm", "start"], {
      cwd: folder,
      detached: true,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const ended = new Promise((resolve) => {
      npm.once("exit", resolve);
    });
    try {
      await firstPage(`http://127.0.0.1:${port}/`, startedAt, () => npm.exitCode);
      return (performance.now() - startedAt) / MS_PER_SECOND;
    } finally {
      if (npm.pid !== undefined && npm.exitCode === null) process.kill(-npm.pid, "SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  },
};

async function firstPage(url: string, startedAt: number, exitCode: () => number | null): Promise<void> {
  while (performance.now() - startedAt < LIMIT_MS) {
    if (exitCode() !== null) throw new Error(`npm start ended with exit code ${String(exitCode())}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`no page within ${LIMIT_MS / MS_PER_SECOND} s`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === "string") reject(new Error("no free port"));
        else resolve(address.port);
      });
    });
  });
}
