import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { AppError } from "@/lib/errors/app-error";
import { isProcessAlive, processStartTicks } from "./process-identity";

const TAKEOVER_LIMIT_MS = 10_000; // a takeover lasts milliseconds; one this old died half-way
const EMPTY_LOCK_LIMIT_MS = 5000; // a lock is written right after it is created

const holderSchema = z.object({
  pid: z.number(),
  startTicks: z.string().nullable(),
  command: z.string(),
  since: z.string(),
});

type Holder = z.infer<typeof holderSchema>;

export type ExclusiveLock = { release: () => void };

/**
 * Two processes on one PGlite folder corrupt it silently, so the folder has one holder at a time.
 * A lock whose process is gone is taken over; a takeover is itself exclusive, so two heirs cannot both win.
 * @throws {AppError} DATABASE_LOCKED naming the holder.
 */
export function acquireExclusiveLock(folder: string): ExclusiveLock {
  mkdirSync(folder, { recursive: true });
  const lockPath = path.join(folder, "joule.lock");
  if (!tryCreate(lockPath)) takeOver(lockPath);
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    process.off("exit", release);
    rmSync(lockPath, { force: true });
  };
  process.on("exit", release);
  return { release };
}

function tryCreate(lockPath: string): boolean {
  const holder: Holder = {
    pid: process.pid,
    startTicks: processStartTicks(process.pid),
    command:
      process.argv
        .slice(1)
        .map((part) => path.basename(part))
        .join(" ") || process.title,
    since: new Date().toISOString(),
  };
  try {
    const file = openSync(lockPath, "wx");
    writeSync(file, JSON.stringify(holder));
    closeSync(file);
    return true;
  } catch (error) {
    if (isFileError(error, "EEXIST")) return false;
    throw error;
  }
}

function takeOver(lockPath: string): void {
  refuseIfHeld(lockPath);
  const takeoverPath = `${lockPath}.takeover`;
  if (ageMs(takeoverPath) > TAKEOVER_LIMIT_MS) rmSync(takeoverPath, { force: true });
  if (!tryCreate(takeoverPath)) throw locked(lockPath, "another process that is just starting");
  try {
    refuseIfHeld(lockPath); // another heir may have finished since
    rmSync(lockPath, { force: true });
    if (!tryCreate(lockPath)) throw locked(lockPath, "another process that has just started");
  } finally {
    rmSync(takeoverPath, { force: true });
  }
}

function refuseIfHeld(lockPath: string): void {
  const holder = readHolder(lockPath);
  if (holder === null) {
    if (ageMs(lockPath) < EMPTY_LOCK_LIMIT_MS)
      throw locked(lockPath, "another process that is just starting");
    return;
  }
  const isSameProcess = holder.startTicks === null || processStartTicks(holder.pid) === holder.startTicks;
  if (isProcessAlive(holder.pid) && isSameProcess) {
    throw locked(lockPath, `process ${holder.pid} (${holder.command}), since ${holder.since}`);
  }
}

/** Null when the lock is gone or does not say who holds it. */
function readHolder(lockPath: string): Holder | null {
  try {
    const parsed = holderSchema.safeParse(JSON.parse(readFileSync(lockPath, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || isFileError(error, "ENOENT")) return null;
    throw error;
  }
}

function ageMs(filePath: string): number {
  const stat = statSync(filePath, { throwIfNoEntry: false });
  return stat ? Date.now() - stat.mtimeMs : Number.POSITIVE_INFINITY;
}

function locked(lockPath: string, holder: string): AppError {
  return new AppError(
    "DATABASE_LOCKED",
    `The database folder ${path.dirname(lockPath)} is in use by ${holder}. Stop it, or set JOULE_DATA_DIR to another folder.`,
  );
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
