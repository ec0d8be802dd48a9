import { execFileSync } from "node:child_process";

const KIB_PER_MIB = 1024;

/** Resident set of one process. */
export function residentMib(processId: number): number {
  const kib = Number(execFileSync("ps", ["-o", "rss=", "-p", String(processId)], { encoding: "utf8" }));
  if (!(kib > 0)) throw new Error(`no process ${processId}`);
  return kib / KIB_PER_MIB;
}

/** Processes that a process has started and that still run. */
export function childProcessCount(processId: number): number {
  const listed = execFileSync("ps", ["-A", "-o", "ppid="], { encoding: "utf8" });
  return listed.split("\n").filter((line) => Number(line) === processId).length;
}
