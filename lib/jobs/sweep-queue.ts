import "server-only";
import { z } from "zod";
import type { Boss } from "./open-boss";

const sweepChunk = z.strictObject({ sweepId: z.number().int(), chunk: z.number().int() });

export type QueuedChunk = z.infer<typeof sweepChunk>;

export type SweepQueue = {
  /** A chunk that already waits does not wait twice. */
  send: (chunks: readonly QueuedChunk[]) => Promise<void>;
  /** One chunk at a time in this process; the next as soon as one is done. What `work` throws is tried again. */
  work: (work: (chunk: QueuedChunk) => Promise<object>) => Promise<void>;
  /** Gives chunks whose process died back to the queue; `limitSeconds` as `Boss.failDead`. */
  recover: (limitSeconds: number) => Promise<void>;
};

export const SWEEP_CHUNKS = "sweep-chunk";
const RETRY_LIMIT = 10; // a chunk is given up by its own count of attempts
const RETRY_DELAY_SECONDS = 1;
const LONGEST_CHUNK_HOURS = 1;

const CHUNK_BEATS = `exists (
  select 1 from sweep_chunk
  where sweep_id = (data->>'sweepId')::integer and chunk = (data->>'chunk')::integer
    and heartbeat_at > now() - make_interval(secs => $2))`;

export async function openSweepQueue(
  boss: Boss,
  { pollSeconds }: { pollSeconds: number },
): Promise<SweepQueue> {
  await boss.createQueue(SWEEP_CHUNKS);
  return {
    send: (chunks) =>
      boss.sendAll(
        SWEEP_CHUNKS,
        chunks.map(({ sweepId, chunk }) => ({
          data: { sweepId, chunk },
          options: {
            singletonKey: `${sweepId}/${chunk}`,
            priority: 0,
            retryLimit: RETRY_LIMIT,
            retryDelaySeconds: RETRY_DELAY_SECONDS,
            retryBackoff: false,
            expireInHours: LONGEST_CHUNK_HOURS,
          },
        })),
      ),
    work: (work) =>
      boss.work(SWEEP_CHUNKS, pollSeconds, async (data) => {
        const outcome = await work(sweepChunk.parse(data));
        boss.wake(SWEEP_CHUNKS); // no wait for the next look
        return outcome;
      }),
    recover: (limitSeconds) => boss.failDead(SWEEP_CHUNKS, CHUNK_BEATS, limitSeconds),
  };
}
