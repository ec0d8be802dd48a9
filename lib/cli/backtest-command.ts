import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import { closeSharedDatabase, openSharedDatabase } from "@/db/client";
import { computeBacktestSlice } from "@/lib/commands/compute-backtest-slice";
import {
  backtestRequest,
  backtestView,
  backtestWithResult,
  type BacktestView,
  type BacktestWithResult,
} from "@/lib/contracts/backtest";
import { numberOrText } from "@/lib/contracts/number-or-text";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { openBacktestQueue } from "@/lib/jobs/backtest-queue";
import { openBoss } from "@/lib/jobs/open-boss";
import { requestBacktest } from "@/lib/jobs/request-backtest";
import type { BacktestSkill } from "@/lib/model/tracking/backtest/backtest-result";
import { getBacktest } from "@/lib/queries/get-backtest";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { textTable } from "./text-table";

const LOOK_MS = 300;
const STOP_LIMIT_MS = 10_000;
const DIGITS = 3;

type BacktestOptions = { draws?: string; seed?: string; asOf?: string; json?: true };

/** Where a backtest is computed. */
type BacktestHost = {
  start: (request: object) => Promise<BacktestView>;
  look: (id: number) => Promise<BacktestWithResult | null>;
  close: () => Promise<void>;
};

/** `backtest`: the skill of the tracking on the frozen sets; by the running server where one holds the database. */
export function registerBacktestCommand(program: Command): void {
  program
    .command("backtest")
    .description("Score the frozen scenario sets against what any reader could have forecast")
    .option("--draws <count>", "worlds drawn of each scenario, 200 to 10000")
    .option("--seed <text>", "seed of the draws")
    .option("--as-of <day>", "look at nothing known after this day, YYYY-MM-DD")
    .option("--json", "print everything as JSON")
    .action(async (options: BacktestOptions) => {
      try {
        const ended = await runToEnd(options);
        process.stdout.write(options.json ? `${JSON.stringify(ended, null, 2)}\n` : skillText(ended));
      } catch (error) {
        reportFailure("backtest", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function runToEnd({ draws, seed, asOf }: BacktestOptions): Promise<BacktestWithResult> {
  const request = {
    ...(draws === undefined ? {} : { draws: numberOrText(draws) }),
    ...(seed === undefined ? {} : { seed }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  backtestRequest.parse(request, { reportInput: true }); // refused before anything is opened
  const serverUrl = serverOfDatabase();
  const host = serverUrl === null ? await openDatabaseHost() : serverHost(serverUrl);
  try {
    const { id } = await host.start(request);
    for (let doneBefore = 0; ; await wait(LOOK_MS)) {
      const looked = await host.look(id);
      if (looked === null) throw new AppError("NOT_FOUND", `Backtest ${id} is gone.`);
      if (looked.doneQuarterCount > doneBefore) {
        process.stderr.write(`${looked.doneQuarterCount} of ${looked.quarterCount} quarters\n`);
      }
      doneBefore = looked.doneQuarterCount;
      if (looked.status === "succeeded") return looked;
      if (looked.status !== "running") {
        throw new AppError("CONFLICT", `Backtest ${id}: ${looked.message ?? looked.status}`);
      }
    }
  } finally {
    await host.close();
  }
}

function serverHost(serverUrl: string): BacktestHost {
  return {
    start: (body) => askServer(serverUrl, "/api/v1/backtests", backtestView, { method: "POST", body }),
    look: (id) => askServer(serverUrl, `/api/v1/backtests/${id}`, backtestWithResult),
    close: () => Promise.resolve(),
  };
}

/** Computes in this process; other instances of one PostgreSQL take their share. */
async function openDatabaseHost(): Promise<BacktestHost> {
  const database = await prepareDatabase();
  const boss = await openBoss(await openSharedDatabase());
  const queue = await openBacktestQueue(boss, { pollSeconds: 1 });
  const stopping = new AbortController();
  const now = () => new Date().toISOString();
  await queue.work((slice) => computeBacktestSlice(database, slice, { signal: stopping.signal, now }));
  return {
    start: (request) => requestBacktest({ database, now }, queue, backtestRequest.parse(request)),
    look: (id) => getBacktest(database, id),
    async close() {
      stopping.abort();
      await boss.stop(STOP_LIMIT_MS);
    },
  };
}

function skillText({ result, dataAsOf }: BacktestWithResult): string {
  const heads = ["score", "of", "against", "set", "skill", "5 %", "95 %", "n", "n_eff"];
  const rows = (result?.skills ?? []).map((skill) => [
    skill.measure,
    skill.indicator ?? "all",
    skill.benchmark,
    skill.frozenAt ?? "all",
    ...bandOf(skill).map((value) => (value === null ? "-" : value.toFixed(DIGITS))),
    String(skill.count),
    skill.effectiveCount.toFixed(1),
  ]);
  return `Skill is the benchmark's score less the tracking's: above 0 the tracking was better. Calibration, not evidence: the sets were rebuilt by a rule in 2026. Data as of ${dataAsOf}.\n${textTable([heads, ...rows])}`;
}

function bandOf({ mean, low, high }: BacktestSkill): (number | null)[] {
  return [mean, low, high];
}
