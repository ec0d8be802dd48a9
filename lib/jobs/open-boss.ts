import "server-only";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import pRetry from "p-retry";
import PgBoss from "pg-boss";
import { z } from "zod";
import type { OpenDatabase } from "@/db/open-database";

export type JobOptions = {
  /** Of jobs with one key, one waits. */
  singletonKey: string;
  priority: number;
  retryLimit: number;
  /** Wait before a failed job is tried again. */
  retryDelaySeconds: number;
  /** Whether the wait doubles with every try, at random one to two times it. */
  retryBackoff: boolean;
  expireInHours: number;
  /** Not before so many seconds from now; at once where it is left out. */
  startAfterSeconds?: number;
};

/** The job queues of this process, on the database that holds the figures and in a schema of their own. */
export type Boss = {
  createQueue: (queue: string) => Promise<void>;
  /** @returns the id of the job, or of the one that already waits under the same key. */
  send: (queue: string, data: object, options: JobOptions) => Promise<string>;
  /** Many at once; those whose key already waits are left out. */
  sendAll: (queue: string, jobs: readonly { data: object; options: JobOptions }[]) => Promise<void>;
  /** One job in every `seconds`, whichever instance sends it. @returns null when there was one already. */
  sendThrottled: (queue: string, seconds: number, key: string) => Promise<string | null>;
  /** One job at a time; what `work` throws is tried again. */
  work: (
    queue: string,
    pollSeconds: number,
    work: (data: unknown) => Promise<object | void>,
  ) => Promise<void>;
  /** Workers of this process look at the queue at once. */
  wake: (queue: string) => void;
  /**
   * Gives jobs whose process died back to the queue, for any instance.
   * @param beats SQL that tells whether the job of the row at hand beats; $2 is the limit in seconds.
   * @param limitSeconds how long a job may be at work without a beat; 0 where this is the only process.
   */
  failDead: (queue: string, beats: string, limitSeconds: number) => Promise<void>;
  /** Waits for what is at work, which has been told to stop; what has not ended by then goes back to the queue. */
  stop: (timeoutMs: number) => Promise<void>;
};

const MAINTENANCE_MINUTES = 10;
// Of instances that create schema and queues together PostgreSQL lets one, or ends one of two that wait for each
// other; the others find them made when they try again.
const again = { retries: 3, minTimeout: 300 };

const idRows = z.array(z.object({ id: z.string() }));

export async function openBoss({ executeSql }: Pick<OpenDatabase, "executeSql">): Promise<Boss> {
  const underWay = new Set<Promise<unknown>>();
  const followed = <Value>(promise: Promise<Value>): Promise<Value> => {
    underWay.add(promise);
    const forget = () => void underWay.delete(promise);
    promise.then(forget, forget);
    return promise;
  };
  const boss = await pRetry(() => startBoss((text, values) => followed(executeSql(text, values))), again);
  const workers = new Map<string, string[]>();

  const jobIds = async (queue: string, condition: string, values: readonly unknown[]) => {
    const text = `select id::text as id from pgboss.job where name = $1 and ${condition}`;
    return idRows.parse((await executeSql(text, [queue, ...values])).rows).map(({ id }) => id);
  };
  const wake = (queue: string) => {
    for (const worker of workers.get(queue) ?? []) boss.notifyWorker(worker);
  };

  return {
    createQueue: (queue) => pRetry(() => boss.createQueue(queue, { name: queue, policy: "short" }), again),
    async send(queue, data, options) {
      for (;;) {
        const sent = await boss.send(queue, data, {
          ...retries(options),
          expireInHours: options.expireInHours,
          ...(options.startAfterSeconds === undefined ? {} : { startAfter: options.startAfterSeconds }),
        });
        const [id] =
          sent === null
            ? await jobIds(queue, "state = 'created' and singleton_key = $2", [options.singletonKey])
            : [sent];
        if (id === undefined) continue; // the waiting one was taken up in between
        wake(queue);
        return id;
      }
    },
    async sendAll(queue, jobs) {
      await boss.insert(
        jobs.map(({ data, options }) => ({
          name: queue,
          data,
          ...retries(options),
          expireInSeconds: options.expireInHours * 3600,
        })),
      );
      wake(queue);
    },
    async sendThrottled(queue, seconds, key) {
      const id = await boss.sendThrottled(queue, {}, { retryLimit: 0 }, seconds, key);
      if (id !== null) wake(queue);
      return id;
    },
    async work(queue, pollSeconds, work) {
      const worker = await boss.work<unknown>(
        queue,
        { pollingIntervalSeconds: pollSeconds },
        async (jobs) => {
          const [job] = jobs; // one at a time unless asked otherwise
          return job === undefined ? {} : followed(work(job.data));
        },
      );
      workers.set(queue, [...(workers.get(queue) ?? []), worker]);
    },
    wake,
    async failDead(queue, beats, limitSeconds) {
      const dead = await jobIds(
        queue,
        `state = 'active' and started_on <= now() - make_interval(secs => $2) and not (${beats})`,
        [limitSeconds],
      );
      if (dead.length > 0) await boss.fail(queue, dead);
    },
    async stop(timeoutMs) {
      const limit = wait(timeoutMs, undefined, { ref: false });
      await boss.stop({ graceful: true, wait: true, timeout: timeoutMs });
      // It does not wait for a worker that is taking up a job, nor for what one writes at its end: the database may be
      // closed after this.
      await Promise.race([limit, settled(underWay)]);
    },
  };
}

/** Resolves once nothing is under way and nothing follows from it. */
async function settled(underWay: ReadonlySet<Promise<unknown>>): Promise<void> {
  while (underWay.size > 0) {
    await Promise.allSettled(underWay);
    await nextTurn();
  }
}

function retries({ singletonKey, priority, retryLimit, retryDelaySeconds, retryBackoff }: JobOptions) {
  return { singletonKey, priority, retryLimit, retryDelay: retryDelaySeconds, retryBackoff };
}

function startBoss(executeSql: OpenDatabase["executeSql"]): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => executeSql(text, values) },
    schedule: false, // its clock would look at the database every five seconds
    maintenanceIntervalMinutes: MAINTENANCE_MINUTES,
    deleteAfterDays: 1, // what a job did is in its run or its sweep
  });
  boss.on("error", (error) => process.stderr.write(`The job queue: ${error.message}\n`));
  return boss.start();
}
