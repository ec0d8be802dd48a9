/** Runs once before the server answers its first request; not while pages are built. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { prepareDatabase } = await import("@/lib/ingest/prepare-database");
  await prepareDatabase();
  if (process.env["NEXT_PHASE"] === "phase-production-build") return;
  const { startSharedJobs } = await import("@/lib/jobs/shared-jobs");
  await startSharedJobs();
  const { endServerOnSignal } = await import("@/lib/jobs/end-server");
  endServerOnSignal();
}
