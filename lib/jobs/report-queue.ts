import "server-only";
import type { Boss } from "./open-boss";

export type ReportQueue = {
  /** Has what is due made soon, once however often it is asked for meanwhile. */
  request: () => Promise<void>;
  /** One look in every `seconds`, whichever instance asks. */
  sendScheduled: (seconds: number) => Promise<void>;
  /** One look at a time in this process. */
  work: (work: () => Promise<object>) => Promise<void>;
};

const REPORTS = "scheduled-reports";
const POLLS = 12; // as alerts: every look at a queue holds up PGlite, and who sends a job wakes its own worker
const LONGEST_LOOK_HOURS = 1;

export async function openReportQueue(
  boss: Boss,
  { pollSeconds }: { pollSeconds: number },
): Promise<ReportQueue> {
  await boss.createQueue(REPORTS);
  return {
    async request() {
      const retries = { priority: 0, retryLimit: 0, retryDelaySeconds: 0, retryBackoff: false }; // the next look is the next try
      await boss.send(REPORTS, {}, { ...retries, singletonKey: "all", expireInHours: LONGEST_LOOK_HOURS });
    },
    async sendScheduled(seconds) {
      await boss.sendThrottled(REPORTS, seconds, "schedule");
    },
    work: (work) => boss.work(REPORTS, POLLS * pollSeconds, work),
  };
}
