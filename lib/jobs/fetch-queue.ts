import "server-only";
import pRetry from "p-retry";
import PgBoss from "pg-boss";
import { z } from "zod";
import type { OpenDatabase } from "@/db/open-database";
import { fetchRequest, type FetchRequest } from "./fetch-request";

export type QueueTimings = {
  /** At least 5 in a server: PGlite works on the event loop, so that every look at the queue holds up every request. */
  pollSeconds: number;
  /** Wait before a failed fetch is tried again, at random one to two times it; doubles with every try. */
  retryDelaySeconds: number;
};

export type FetchQueue = {
  /** @returns the id of the job, or of the one that already waits for the same. */
  send: (request: FetchRequest) => Promise<string>;
  /** Has what `workDecisions` was given done by one instance only, once in every `seconds`. */
  sendDecision: (seconds: number) => Promise<void>;
  /** @param concurrency fetches at once in this process. What `work` throws is tried again. */
  workFetches: (concurrency: number, work: (request: FetchRequest) => Promise<object>) => Promise<void>;
  workDecisions: (decide: () => Promise<void>) => Promise<void>;
  /**
   * Gives fetches whose process died back to the queue, for any instance.
   * @param limitSeconds how long a fetch may be at work without a run that beats; 0 where this is the only process.
   */
  recover: (limitSeconds: number) => Promise<void>;
  /** Waits for what is at work, which has been told to stop; what has not ended by then goes back to the queue. */
  stop: (timeoutMs: number) => Promise<void>;
};

const FETCHES = "source-fetch";
const DECISIONS = "fetch-decision";
const DECISION_POLL_SECONDS = 60; // the instance that sends one wakes its own worker
const RETRY_LIMIT = 3;
const LONGEST_FETCH_HOURS = 12; // a back-fill of years at a publisher's pace; a dead one is known by its heartbeat
const MAINTENANCE_MINUTES = 10;

const idRows = z.array(z.object({ id: z.string() }));

/** The queue of fetches, on the database that holds the figures and in a schema of its own. */
export async function openFetchQueue(
  { executeSql }: Pick<OpenDatabase, "executeSql">,
  { pollSeconds, retryDelaySeconds }: QueueTimings,
): Promise<FetchQueue> {
  // Of instances that create schema and queues together PostgreSQL lets one, or ends one of two that wait for each
  // other; the others find them made when they try again.
  const again = { retries: 3, minTimeout: 300 };
  const boss = await pRetry(() => startBoss(executeSql), again);
  for (const name of [FETCHES, DECISIONS]) {
    await pRetry(() => boss.createQueue(name, { name, policy: "short" }), again); // one waiting job of a key
  }
  const fetchWorkers: string[] = [];
  let decisionWorker: string | null = null;

  const jobIds = async (condition: string, values: readonly unknown[]) => {
    const text = `select id::text as id from pgboss.job where name = $1 and ${condition}`;
    return idRows.parse((await executeSql(text, [FETCHES, ...values])).rows).map(({ id }) => id);
  };

  return {
    async send(request) {
      const singletonKey = keyOf(request);
      const options = {
        singletonKey,
        priority: request.askedBy === "hand" ? 1 : 0,
        retryLimit: RETRY_LIMIT,
        retryDelay: retryDelaySeconds,
        retryBackoff: true,
        expireInHours: LONGEST_FETCH_HOURS,
      };
      for (;;) {
        const sent = await boss.send(FETCHES, request, options);
        const [id] =
          sent === null ? await jobIds("state = 'created' and singleton_key = $2", [singletonKey]) : [sent];
        if (id === undefined) continue; // the waiting one was taken up in between
        for (const worker of fetchWorkers) boss.notifyWorker(worker);
        return id;
      }
    },
    async sendDecision(seconds) {
      const id = await boss.sendThrottled(DECISIONS, {}, { retryLimit: 0 }, seconds, "schedule");
      if (id !== null && decisionWorker !== null) boss.notifyWorker(decisionWorker);
    },
    async workFetches(concurrency, work) {
      for (let worker = 0; worker < concurrency; worker++) {
        fetchWorkers.push(
          await boss.work<FetchRequest>(FETCHES, { pollingIntervalSeconds: pollSeconds }, async (jobs) => {
            const [job] = jobs; // one at a time unless asked otherwise
            return job === undefined ? {} : work(fetchRequest.parse(job.data));
          }),
        );
      }
    },
    async workDecisions(decide) {
      decisionWorker = await boss.work(DECISIONS, { pollingIntervalSeconds: DECISION_POLL_SECONDS }, decide);
    },
    async recover(limitSeconds) {
      const dead = await jobIds(
        `state = 'active' and started_on <= now() - make_interval(secs => $2) and not exists (
          select 1 from ingest_run
          where source_id = data->>'sourceId' and status = 'running'
            and heartbeat_at > now() - make_interval(secs => $2))`,
        [limitSeconds],
      );
      if (dead.length > 0) await boss.fail(FETCHES, dead);
    },
    stop: (timeoutMs) => boss.stop({ graceful: true, wait: true, timeout: timeoutMs }),
  };
}

function startBoss(executeSql: OpenDatabase["executeSql"]): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => executeSql(text, values) },
    schedule: false, // its clock would look at the database every five seconds
    maintenanceIntervalMinutes: MAINTENANCE_MINUTES,
    deleteAfterDays: 1, // what a fetch did is in its run
  });
  boss.on("error", (error) => process.stderr.write(`The job queue: ${error.message}\n`));
  return boss.start();
}

/** A window asked for by hand waits beside another one; the schedule has one fetch of a source waiting. */
function keyOf({ askedBy, sourceId, window }: FetchRequest): string {
  return askedBy === "schedule" ? sourceId : `${sourceId} ${window.fromDay}/${window.toDay}`;
}
