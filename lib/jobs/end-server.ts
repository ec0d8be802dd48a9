import "server-only";
import { closeSharedDatabase } from "@/db/client";
import { closeProcessPools } from "@/lib/processes/process-pool";
import { serverEnding } from "./server-ending";
import { sharedJobs } from "./shared-jobs";

const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Lets a server that is told to end do so in order; told twice, it ends at once. */
export function endServerOnSignal(): void {
  for (const [signal, exitCode] of Object.entries(EXIT_CODES)) {
    process.once(signal, () => {
      endServer().then(
        () => process.exit(exitCode),
        () => process.exit(exitCode), // whatever is left half done is mended at the next start
      );
    });
  }
}

/** Ends streams, gives runs back to the queue and closes the database. */
async function endServer(): Promise<void> {
  serverEnding().abort();
  await closeProcessPools();
  await (await sharedJobs()).stop();
  await closeSharedDatabase();
}
