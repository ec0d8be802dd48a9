import { readFileSync } from "node:fs";

const STARTTIME_FIELD = 22; // of /proc/[pid]/stat, in clock ticks since boot

export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Tells a process from a later one that was given the same pid; null where the system has no /proc. */
export function processStartTicks(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const afterName = stat.slice(stat.lastIndexOf(")") + 2); // the name may hold spaces and parentheses
    return afterName.split(" ")[STARTTIME_FIELD - 3] ?? null;
  } catch {
    return null;
  }
}
