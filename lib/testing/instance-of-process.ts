import type { OpenDatabase } from "@/db/open-database";
import { startJobs, type JobOptions, type Jobs } from "@/lib/jobs/start-jobs";

const shared = globalThis as typeof globalThis & {
  jouleDatabase?: Promise<OpenDatabase> | undefined;
  jouleJobs?: Promise<Jobs> | undefined;
};

/** The handlers of this process answer from it from now on; undefined takes it back. */
export function serveDatabase(opened: OpenDatabase | undefined): void {
  shared.jouleDatabase = opened === undefined ? undefined : Promise.resolve(opened);
}

/** Jobs that fetch nothing by themselves, given to the handlers of this process. To stop them takes them back. */
export async function serveJobs(opened: OpenDatabase, options: Partial<JobOptions> = {}): Promise<Jobs> {
  const jobs = await startJobs(opened, {
    clients: [],
    settings: {},
    archive: { put: async () => "0".repeat(64), get: async () => null },
    now: () => new Date().toISOString(),
    isRefreshOn: false,
    timings: { pollSeconds: 0.5, retryDelaySeconds: 1, firstDecisionMs: 0, recoverMs: 60_000 },
    ...options,
  });
  shared.jouleJobs = Promise.resolve(jobs);
  return {
    ...jobs,
    async stop() {
      shared.jouleJobs = undefined;
      await jobs.stop();
    },
  };
}
