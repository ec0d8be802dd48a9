import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { isProcessAlive, processStartTicks } from "./process-identity";

const LOCK_FILE = /^joule-\d+-[0-9a-f]+\.lock$/;
const CONTEST_LIMIT_MS = 2000; // processes that start together step back and try again
const CONTEST_PAUSE_MS = 40;

const claimSchema = z.object({
  pid: z.number(),
  startTicks: z.string().nullable(),
  host: z.string(),
  command: z.string(),
  since: z.string(),
  serverUrl: z.string().nullable(),
  /** False while the process is still looking whether it is alone. */
  holds: z.boolean(),
});

export type LockClaim = z.infer<typeof claimSchema>;
export type ExclusiveLock = { release: () => void };

/**
 * Two processes on one PGlite folder corrupt it silently, so the folder has one holder at a time.
 * Each process first announces itself in a file of its own, then looks for others: of two, at least the second sees the
 * first. Only the owner or the owner's death removes a file, so taking over after a crash needs no further agreement.
 * @throws {AppError} DATABASE_LOCKED naming the holder.
 */
export function acquireExclusiveLock(folder: string, serverUrl: string | null): ExclusiveLock {
  mkdirSync(folder, { recursive: true });
  const ownName = `joule-${process.pid}-${randomBytes(8).toString("hex")}.lock`;
  const claim: LockClaim = {
    pid: process.pid,
    startTicks: processStartTicks(process.pid),
    host: hostname(),
    command: commandLine(),
    since: new Date().toISOString(),
    serverUrl,
    holds: false,
  };
  const deadlineMs = Date.now() + CONTEST_LIMIT_MS;
  for (;;) {
    writeClaim(folder, ownName, claim);
    const rival = findRival(folder, ownName);
    if (rival === null) break;
    rmSync(path.join(folder, ownName), { force: true });
    if (rival.holds || Date.now() > deadlineMs) throw locked(folder, rival);
    sleepMs(CONTEST_PAUSE_MS * (1 + Math.random()));
  }
  writeClaim(folder, ownName, { ...claim, holds: true });
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    process.off("exit", release);
    rmSync(path.join(folder, ownName), { force: true });
  };
  process.on("exit", release);
  return { release };
}

/** Who holds the folder now; null when nobody alive does. */
export function findLockHolder(folder: string): LockClaim | null {
  return findRival(folder, null);
}

/** Claims of dead processes are removed on the way: their names are never used again. */
function findRival(folder: string, ownName: string | null): LockClaim | null {
  let starting: LockClaim | null = null;
  for (const name of lockFiles(folder)) {
    if (name === ownName) continue;
    const claim = readClaim(path.join(folder, name));
    if (claim === null) continue;
    if (claim === "unreadable" || !isClaimantAlive(claim)) rmSync(path.join(folder, name), { force: true });
    else if (claim.holds) return claim;
    else starting = claim;
  }
  return starting;
}

function lockFiles(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => LOCK_FILE.test(name));
  } catch (error) {
    if (isFileError(error, "ENOENT")) return [];
    throw error;
  }
}

function isClaimantAlive(claim: LockClaim): boolean {
  if (claim.host !== hostname()) return true; // another machine's processes cannot be seen from here
  if (!isProcessAlive(claim.pid)) return false;
  if (claim.startTicks !== null) return processStartTicks(claim.pid) === claim.startTicks;
  const ownStartMs = Date.now() - process.uptime() * 1000;
  return claim.pid !== process.pid || Date.parse(claim.since) >= ownStartMs;
}

/** Written aside and renamed, so that a reader never meets half a claim. */
function writeClaim(folder: string, name: string, claim: LockClaim): void {
  const draftPath = path.join(folder, `${name}.draft`);
  writeFileSync(draftPath, JSON.stringify(claim), { flag: "wx" });
  renameSync(draftPath, path.join(folder, name));
}

function readClaim(filePath: string): LockClaim | "unreadable" | null {
  try {
    const parsed = claimSchema.safeParse(JSON.parse(readFileSync(filePath, "utf8")));
    return parsed.success ? parsed.data : "unreadable";
  } catch (error) {
    if (isFileError(error, "ENOENT")) return null; // released meanwhile
    if (error instanceof SyntaxError) return "unreadable"; // cut off by a power loss
    throw error;
  }
}

function locked(folder: string, rival: LockClaim): AppError {
  const where = rival.host === hostname() ? "" : ` on ${rival.host}`;
  const url = rival.serverUrl === null ? "" : `, serving ${rival.serverUrl}`;
  const advice =
    rival.host === hostname()
      ? "Stop it"
      : `Stop it (if that machine is gone, delete ${folder}/joule-${rival.pid}-*.lock)`;
  return new AppError(
    "DATABASE_LOCKED",
    `The database folder ${folder} is in use by process ${rival.pid}${where} (${rival.command}), since ${rival.since}${url}. ` +
      `${advice}, or set JOULE_DATA_DIR to another folder.`,
  );
}

function commandLine(): string {
  const [script = process.title, ...rest] = process.argv.slice(1);
  return [path.basename(script), ...rest].join(" ");
}

function sleepMs(durationMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
