import "server-only";
import { runInProcess } from "@/lib/processes/process-pool";
import type { DrawnPlan, PlanTask } from "./plan-task";

const planPool = {
  name: "plan",
  module: "lib/queries/plan-process/plan-task.ts",
  maxProcesses: 1,
  maxWaiting: 8,
};

/**
 * A plan with its draws holds a processor for ten seconds, a twentieth of one at a time: it is solved in a process of its own.
 * @throws {AppError} BUSY when too many wait or one takes too long; whatever the model throws.
 */
export async function planInProcess(task: PlanTask, signal?: AbortSignal): Promise<DrawnPlan> {
  return (await runInProcess(planPool, task, signal)) as DrawnPlan; // what the task of that name returns
}
