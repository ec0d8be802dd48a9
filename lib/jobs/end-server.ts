import "server-only";
import { closeSharedDatabase } from "@/db/client";
import { serverEnding } from "./server-ending";
import { sharedJobs } from "./shared-jobs";

/** Ends streams, gives runs back to the queue and closes the database, so that nothing has to be mended at the next start. */
export async function endServer(): Promise<void> {
  serverEnding().abort();
  await (await sharedJobs()).stop();
  await closeSharedDatabase();
}
