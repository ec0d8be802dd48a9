import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { acquireExclusiveLock, findLockHolder } from "./exclusive-lock";
import { processStartTicks } from "./process-identity";

const root = fileURLToPath(new URL("..", import.meta.url));
// Prints "held" or the refusal, then stays until it is killed.
const contender = `
  import { acquireExclusiveLock } from "${root}db/exclusive-lock.ts";
  try { acquireExclusiveLock(process.argv[1], "http://127.0.0.1:3210"); console.log("held"); setInterval(() => {}, 1000); }
  catch (error) { console.log(error.code); }
`;

let folder: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "joule-lock-"));
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("acquireExclusiveLock", () => {
  test("refuses while another process holds the folder, naming it, and takes over when it is killed", async () => {
    const { child, answer } = await startContender();
    expect(answer).toBe("held");
    const refusal = refusalOf(() => acquireExclusiveLock(folder, null));
    expect(refusal.code).toBe("DATABASE_LOCKED");
    expect(refusal.message).toContain(`process ${child.pid} `);
    expect(refusal.message).toMatch(/since 20\d\d-\d\d-\d\dT/);
    expect(refusal.message).toContain("serving http://127.0.0.1:3210");
    expect(findLockHolder(folder)).toMatchObject({ pid: child.pid, host: hostname(), holds: true });

    child.kill("SIGKILL");
    await once(child, "exit");
    expect(findLockHolder(folder)).toBeNull();
    const lock = acquireExclusiveLock(folder, null);
    expect(findLockHolder(folder)?.pid).toBe(process.pid);
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test("lets exactly one of several heirs of a dead holder in", async () => {
    writeFileSync(path.join(folder, "joule-1-aa.lock"), claimText({ pid: 4_190_000, startTicks: "1" }));
    const answers = (await Promise.all([1, 2, 3, 4].map(startContender))).map(({ answer }) => answer);
    expect(answers.toSorted()).toEqual(["DATABASE_LOCKED", "DATABASE_LOCKED", "DATABASE_LOCKED", "held"]);
  });

  test("refuses a second lock of the same process", () => {
    const lock = acquireExclusiveLock(folder, null);
    expect(refusalOf(() => acquireExclusiveLock(folder, null)).code).toBe("DATABASE_LOCKED");
    lock.release();
    acquireExclusiveLock(folder, null).release();
  });

  test.skipIf(processStartTicks(process.pid) === null)(
    "sees through a pid that was given to another process",
    () => {
      writeFileSync(path.join(folder, "joule-1-bb.lock"), claimText({ pid: process.ppid, startTicks: "1" }));
      acquireExclusiveLock(folder, null).release();
    },
  );

  test("takes over a claim that a power loss cut off", () => {
    writeFileSync(path.join(folder, "joule-1-cc.lock"), "");
    acquireExclusiveLock(folder, null).release();
  });

  test("leaves the claim of another machine alone: its processes cannot be seen", () => {
    writeFileSync(
      path.join(folder, "joule-1-dd.lock"),
      claimText({ pid: 1, startTicks: "1", host: "other-host" }),
    );
    const refusal = refusalOf(() => acquireExclusiveLock(folder, null));
    expect(refusal.message).toMatch(/process 1 on other-host .* delete .*joule-1-\*\.lock/);
  });
});

function claimText(claim: { pid: number; startTicks: string; host?: string }): string {
  const rest = { command: "next start", since: "2026-01-01T00:00:00.000Z", serverUrl: null, holds: true };
  return JSON.stringify({ host: hostname(), ...rest, ...claim });
}

async function startContender(): Promise<{ child: ChildProcess; answer: string }> {
  const args = ["--import", "tsx", "--input-type=module", "--eval", contender, folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  children.push(child);
  if (child.stdout === null) throw new Error("the child has no output");
  const [chunk] = (await once(child.stdout, "data")) as [Buffer];
  return { child, answer: chunk.toString().trim() };
}

function refusalOf(action: () => unknown): AppError {
  try {
    action();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}
