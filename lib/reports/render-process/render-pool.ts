import "server-only";
import { availableParallelism } from "node:os";
import path from "node:path";
import { Tinypool } from "tinypool";
import { AppError } from "@/lib/errors/app-error";
import type { RenderedReport, ReportTask } from "./report-task";
import { revivedError } from "./revived-error";

const MAX_WAITING = 48;
const MAX_PROCESSES = 4;
const IDLE_MS = 60_000; // then a process ends and gives all its memory back
const RECYCLED_ABOVE_BYTES = 256 * 2 ** 20; // a process that holds more ends after its report, before its heap is full
const RETRY_AFTER_SECONDS = 10;
const TASK_LIMIT_MS = 180_000; // its wait included: the last of a full queue takes two minutes

// The bundler loads this module once per entry; the processes are shared by all.
const shared = globalThis as typeof globalThis & { jouleRenderPool?: Tinypool };

/**
 * Reports are computed and written in processes of their own, so that no page waits for one: one fewer than the machine has
 * processors. One that nobody waits for any more is stopped with its process.
 * @throws {AppError} BUSY when too many wait or one takes too long; whatever the task throws.
 */
export async function renderInProcess(task: ReportTask, signal: AbortSignal): Promise<RenderedReport> {
  const pool = (shared.jouleRenderPool ??= openPool());
  if (pool.queueSize >= MAX_WAITING) throw busy(`${MAX_WAITING} reports are waiting already.`);
  const limit = AbortSignal.timeout(TASK_LIMIT_MS);
  try {
    const rendered: unknown = await pool.run(task, {
      name: "report",
      signal: AbortSignal.any([signal, limit]),
    });
    return rendered as RenderedReport; // what the task of that name returns
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted) throw busy(`The report took longer than ${TASK_LIMIT_MS / 1000} s.`);
    throw revivedError(error);
  }
}

/** Ends the processes, and with them what they were writing. */
export async function closeRenderPool(): Promise<void> {
  await shared.jouleRenderPool?.destroy();
  delete shared.jouleRenderPool;
}

function busy(message: string): AppError {
  return new AppError("BUSY", message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

function openPool(): Tinypool {
  return new Tinypool({
    filename: path.join(process.cwd(), "lib", "reports", "render-process", "render-tasks.ts"),
    runtime: "child_process",
    serialization: "advanced", // bytes cross as they are
    execArgv: ["--conditions=react-server", "--import", "tsx", "--max-old-space-size=640"],
    minThreads: 0,
    maxThreads: Math.min(MAX_PROCESSES, Math.max(1, availableParallelism() - 1)),
    idleTimeout: IDLE_MS,
    maxMemoryLimitBeforeRecycle: RECYCLED_ABOVE_BYTES,
    isolateWorkers: false,
  });
}
