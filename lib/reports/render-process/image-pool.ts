import "server-only";
import { runInProcess } from "@/lib/processes/process-pool";
import type { ImageTask } from "./image-task";

// Apart from the reports, which take seconds each: whoever opens a page with an image waits for it.
const imagePool = {
  name: "image",
  module: "lib/reports/render-process/image-task.ts",
  maxProcesses: 1,
  maxWaiting: 48,
};

/**
 * Images of charts are drawn in a process of their own: one holds a processor for a tenth of a second or two.
 * @throws {AppError} BUSY when too many wait.
 */
export async function drawInProcess(task: ImageTask, signal: AbortSignal): Promise<Uint8Array> {
  return (await runInProcess(imagePool, task, signal)) as Uint8Array; // what the task of that name returns
}
