import "server-only";
import { AppError } from "@/lib/errors/app-error";
import { sharedJobs } from "./shared-jobs";

/** Has alerts judged by what was just stored; where this process works no queue, the next scheduled look does it. */
export async function requestSharedEvaluation(): Promise<void> {
  try {
    await (await sharedJobs()).alerts.requestEvaluation();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
