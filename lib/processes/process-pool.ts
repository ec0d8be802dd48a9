import "server-only";
import path from "node:path";
import { Tinypool } from "tinypool";
import { AppError } from "@/lib/errors/app-error";
import { revivedError } from "./revived-error";

const IDLE_MS = 60_000; // then a process ends and gives all its memory back
const RECYCLED_ABOVE_BYTES = 256 * 2 ** 20; // a process that holds more ends after its task, before its heap is full
const RETRY_AFTER_SECONDS = 10;
const TASK_LIMIT_MS = 180_000; // its wait included: the last of a full queue takes two minutes

export type ProcessPool = {
  /** Function that does a task. */
  name: string;
  /** Module that exports it, from the root of the repository. */
  module: string;
  maxProcesses: number;
  maxWaiting: number;
};

// The bundler loads this module once per entry; the processes are shared by all.
const shared = globalThis as typeof globalThis & { jouleProcessPools?: Map<string, Tinypool> };
const open = (shared.jouleProcessPools ??= new Map<string, Tinypool>());

/**
 * Has a task done in a process of the pool, so that no page waits for it. One that nobody waits for any more is stopped with
 * its process. Task and answer are plain data, copied between processes.
 * @throws {AppError} BUSY when too many wait or one takes too long; whatever the task throws.
 */
export async function runInProcess(pool: ProcessPool, task: object, signal?: AbortSignal): Promise<unknown> {
  const processes = open.get(pool.name) ?? openPool(pool);
  open.set(pool.name, processes);
  if (processes.queueSize >= pool.maxWaiting) {
    throw busy(`${pool.maxWaiting} tasks (${pool.name}) are waiting already.`);
  }
  const limit = AbortSignal.timeout(TASK_LIMIT_MS);
  try {
    return await processes.run(task, {
      signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
    });
  } catch (error) {
    signal?.throwIfAborted();
    if (limit.aborted) throw busy(`The task (${pool.name}) took longer than ${TASK_LIMIT_MS / 1000} s.`);
    throw revivedError(error);
  }
}

/** Ends the processes of every pool, and with them what they were doing. */
export async function closeProcessPools(): Promise<void> {
  const pools = [...open.values()];
  open.clear();
  await Promise.all(pools.map((processes) => processes.destroy()));
}

function busy(message: string): AppError {
  return new AppError("BUSY", message, { retryAfterSeconds: RETRY_AFTER_SECONDS });
}

function openPool({ name, module, maxProcesses }: ProcessPool): Tinypool {
  return new Tinypool({
    filename: path.join(process.cwd(), module),
    name,
    runtime: "child_process",
    serialization: "advanced", // bytes cross as they are
    execArgv: ["--conditions=react-server", "--import", "tsx", "--max-old-space-size=640"],
    minThreads: 0,
    maxThreads: maxProcesses,
    idleTimeout: IDLE_MS,
    maxMemoryLimitBeforeRecycle: RECYCLED_ABOVE_BYTES,
    isolateWorkers: false,
  });
}
