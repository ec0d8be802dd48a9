/** Runs once before the server answers its first request. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { prepareDatabase } = await import("@/lib/ingest/prepare-database");
  await prepareDatabase();
}
