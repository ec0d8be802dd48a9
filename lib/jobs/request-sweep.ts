import "server-only";
import type { Database } from "@/db/database";
import { startSweep } from "@/lib/commands/start-sweep";
import type { SweepRequest, SweepView } from "@/lib/contracts/sweep";
import { queueMissingChunks } from "./queue-missing-chunks";
import type { SweepQueue } from "./sweep-queue";

/**
 * Stores a sweep and queues its chunks.
 * @throws {AppError} as `startSweep`.
 */
export async function requestSweep(
  { database, now }: { database: Database; now: () => string },
  queue: Pick<SweepQueue, "send">,
  request: SweepRequest,
): Promise<SweepView> {
  const started = await startSweep(database, request, now());
  await queueMissingChunks(database, queue);
  return started;
}
