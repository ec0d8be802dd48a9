import { setTimeout as wait } from "node:timers/promises";
import type { Benchmark } from "./figure";
import { quantileOf } from "./quantile-of";
import { childProcessCount, residentMib } from "./resident-mib";
import { responseTimesMs } from "./response-times";

const REPORT_COUNT = 5;
const AT_ONCE = 20;
const MANY_REPORTS = 200;
const IDLE_LIMIT_MS = 150_000;
const manyFormats = ["csv", "json", "xlsx", "csv", "json", "xlsx", "csv", "json", "csv", "pdf"];

const address = (serverUrl: string, format: string, seed: string) =>
  `${serverUrl}/api/v1/reports/comparison.${format}?seed=${seed}`;

/** The whole comparison with its default draws, computed and written; each has a seed of its own. */
const firstPdf: Benchmark = {
  name: "report PDF, computed and written, slowest of five",
  unit: "ms",
  budget: 3000,
  async measure({ serverUrl }) {
    const download = (index: number) => fetch(address(serverUrl, "pdf", `bench-${index}`));
    await responseTimesMs(1, () => download(REPORT_COUNT));
    return quantileOf(await responseTimesMs(REPORT_COUNT, download), 1);
  },
};

/** Another format of results the render process still holds. */
function otherFormat(format: "xlsx" | "csv" | "json", budget: number): Benchmark {
  return {
    name: `report ${format} of computed results, slowest of five`,
    unit: "ms",
    budget,
    async measure({ serverUrl }) {
      const download = () => fetch(address(serverUrl, format, "bench-formats"));
      await responseTimesMs(1, download);
      return quantileOf(await responseTimesMs(REPORT_COUNT, download), 1);
    },
  };
}

/** Pages are asked for one after another for as long as twenty reports are under way. */
const pagesBesideReports: Benchmark = {
  name: "page p95 while 20 report PDFs are written",
  unit: "ms",
  budget: 300,
  async measure({ serverUrl }) {
    const page = () => fetch(`${serverUrl}/`);
    await responseTimesMs(REPORT_COUNT, page);
    const done = new AbortController();
    const reports = Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        await responseTimesMs(1, () => fetch(address(serverUrl, "pdf", `bench-at-once-${index}`)));
      }),
    ).finally(() => done.abort());
    const times: number[] = [];
    while (!done.signal.aborted) times.push(...(await responseTimesMs(1, page)));
    await reports;
    return quantileOf(times, 0.95);
  },
};

/** What 200 reports leave behind in the server once their process, which holds the rest, has ended for want of work. */
const memoryAfterReports: Benchmark = {
  name: "server resident set gained by 200 reports",
  unit: "MiB",
  budget: 32,
  async measure({ serverUrl, serverProcessId }) {
    const download = (index: number) => {
      const format = manyFormats[index % manyFormats.length] ?? "csv";
      return fetch(address(serverUrl, format, `bench-many-${Math.floor(index / manyFormats.length)}`));
    };
    await responseTimesMs(manyFormats.length, download);
    const before = residentMib(serverProcessId);
    await responseTimesMs(MANY_REPORTS, download);
    const deadline = Date.now() + IDLE_LIMIT_MS;
    while (childProcessCount(serverProcessId) > 0) {
      if (Date.now() > deadline) throw new Error("a render process outlives its work");
      await wait(1000);
    }
    return residentMib(serverProcessId) - before;
  },
};

export const reportBenchmarks: readonly Benchmark[] = [
  firstPdf,
  otherFormat("xlsx", 1000),
  otherFormat("csv", 200),
  otherFormat("json", 200),
  pagesBesideReports,
  memoryAfterReports,
];
