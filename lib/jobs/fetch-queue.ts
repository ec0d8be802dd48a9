import "server-only";
import { fetchRequest, type FetchRequest } from "./fetch-request";
import type { Boss } from "./open-boss";

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
  /** Gives fetches whose process died back to the queue; `limitSeconds` as `Boss.failDead`. */
  recover: (limitSeconds: number) => Promise<void>;
};

const FETCHES = "source-fetch";
const DECISIONS = "fetch-decision";
const DECISION_POLL_SECONDS = 60; // the instance that sends one wakes its own worker
const RETRY_LIMIT = 3;
const LONGEST_FETCH_HOURS = 12; // a back-fill of years at a publisher's pace; a dead one is known by its heartbeat

const RUN_BEATS = `exists (
  select 1 from ingest_run
  where source_id = data->>'sourceId' and status = 'running'
    and heartbeat_at > now() - make_interval(secs => $2))`;

export async function openFetchQueue(
  boss: Boss,
  { pollSeconds, retryDelaySeconds }: QueueTimings,
): Promise<FetchQueue> {
  await boss.createQueue(FETCHES);
  await boss.createQueue(DECISIONS);
  return {
    send: (request) =>
      boss.send(FETCHES, request, {
        singletonKey: keyOf(request),
        priority: request.askedBy === "hand" ? 1 : 0,
        retryLimit: RETRY_LIMIT,
        retryDelaySeconds,
        retryBackoff: true,
        expireInHours: LONGEST_FETCH_HOURS,
      }),
    async sendDecision(seconds) {
      await boss.sendThrottled(DECISIONS, seconds, "schedule");
    },
    async workFetches(concurrency, work) {
      for (let worker = 0; worker < concurrency; worker++) {
        await boss.work(FETCHES, pollSeconds, (data) => work(fetchRequest.parse(data)));
      }
    },
    workDecisions: (decide) => boss.work(DECISIONS, DECISION_POLL_SECONDS, decide),
    recover: (limitSeconds) => boss.failDead(FETCHES, RUN_BEATS, limitSeconds),
  };
}

/** A window asked for by hand waits beside another one; the schedule has one fetch of a source waiting. */
function keyOf({ askedBy, sourceId, window }: FetchRequest): string {
  return askedBy === "schedule" ? sourceId : `${sourceId} ${window.fromDay}/${window.toDay}`;
}
