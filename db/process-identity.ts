import { readFileSync } from "node:fs";

// Fields of /proc/[pid]/stat, counted from the one after the name.
const STATE_FIELD = 0;
const START_TICKS_FIELD = 19; // in clock ticks since boot

/** False for a process that has ended but was not reaped yet, where the system can tell. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return false;
  }
  const state = processStat(pid)?.[STATE_FIELD];
  return state !== "Z" && state !== "X";
}

/** Tells a process from a later one that was given the same pid; null where the system has no /proc. */
export function processStartTicks(pid: number): string | null {
  return processStat(pid)?.[START_TICKS_FIELD] ?? null;
}

function processStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" "); // the name may hold spaces and parentheses
  } catch {
    return null;
  }
}
