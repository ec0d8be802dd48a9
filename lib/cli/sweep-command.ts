import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import type { z } from "zod";
import { closeSharedDatabase, openSharedDatabase } from "@/db/client";
import { computeSweepChunk } from "@/lib/commands/compute-sweep-chunk";
import { numberOrText } from "@/lib/contracts/number-or-text";
import {
  sweepRequest,
  sweepView,
  sweepWithResults,
  type SweepView,
  type SweepWithResults,
} from "@/lib/contracts/sweep";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { openBoss } from "@/lib/jobs/open-boss";
import { requestSweep } from "@/lib/jobs/request-sweep";
import { openSweepQueue } from "@/lib/jobs/sweep-queue";
import { findSweep, getSweepResults } from "@/lib/queries/get-sweep";
import { sweepCsv } from "@/lib/reports/render/sweep-csv";
import { parseAssignments } from "./parse-assignments";
import { parseAxis } from "./parse-axis";
import { parseSettings } from "./parse-settings";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { writeWholeFile } from "./write-whole-file";

const LOOK_MS = 500;
const STOP_LIMIT_MS = 10_000;

type SweepOptions = { axis: string[]; set: string[]; setting: string[]; draws: string; out: string };

/** Where a sweep is computed. */
type SweepHost = {
  start: (request: object) => Promise<SweepView>;
  look: (id: number) => Promise<SweepView | null>;
  results: (id: number) => Promise<SweepWithResults | null>;
  close: () => Promise<void>;
};

/** `sweep <scenario>`: a grid of projections as a file; by the running server where one holds the database. */
export function registerSweepCommand(program: Command): void {
  program
    .command("sweep")
    .description("Project a scenario over a grid of one to three parameters")
    .argument("<scenario>", "bear, base, bull or the slug of a saved scenario")
    .requiredOption("--axis <key=from:to:steps...>", "an axis, or key=value,value")
    .option("--set <key=value...>", "override a parameter at every node", [])
    .option("--setting <name=value...>", "a setting, as in an address: region=US-VA strict=true", [])
    .option("--draws <count>", "draws at each node, a multiple of 8 from 16; 0 for none", "0")
    .requiredOption("--out <file>", "where to write it, .csv or .json; replaced if it exists")
    .action(async (scenario: string, options: SweepOptions) => {
      try {
        const { id, nodeCount } = await sweepToFile(scenario, options);
        process.stdout.write(`sweep ${id} of ${scenario}: ${nodeCount} nodes written to ${options.out}\n`);
      } catch (error) {
        reportFailure("sweep", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function sweepToFile(scenario: string, options: SweepOptions): Promise<SweepView> {
  if (!/\.(csv|json)$/.test(options.out)) {
    throw new AppError("INVALID_INPUT", `${options.out} must end in .csv or .json`);
  }
  const request = {
    scenario,
    axes: options.axis.map(parseAxis),
    overrides: parseAssignments(options.set),
    settings: parseSettings(options.setting),
    drawsPerNode: numberOrText(options.draws),
  };
  sweepRequest.parse(request); // refused before anything is opened
  const host = await openHost();
  try {
    const ended = await follow(host, await host.start(request));
    const whole = await host.results(ended.id);
    if (whole === null) throw new AppError("NOT_FOUND", `Sweep ${ended.id} is gone.`);
    const file = {
      address: `/api/v1/sweeps/${whole.id}.csv`,
      generatedAt: new Date().toISOString(),
      byteOrderMark: true,
    };
    const content = options.out.endsWith(".csv")
      ? sweepCsv(whole, file)
      : `${JSON.stringify(whole, null, 2)}\n`;
    await writeWholeFile(options.out, content);
    return ended;
  } finally {
    await host.close();
  }
}

async function follow(host: SweepHost, started: SweepView): Promise<SweepView> {
  let sweep = started;
  while (sweep.status === "running") {
    await wait(LOOK_MS);
    const looked = await host.look(sweep.id);
    if (looked === null) throw new AppError("NOT_FOUND", `Sweep ${sweep.id} is gone.`);
    if (looked.doneNodeCount > sweep.doneNodeCount) {
      process.stderr.write(`${looked.doneNodeCount} of ${looked.nodeCount} nodes\n`);
    }
    sweep = looked;
  }
  if (sweep.status === "succeeded") return sweep;
  throw new AppError("CONFLICT", `Sweep ${sweep.id}: ${sweep.message ?? sweep.status}`);
}

async function openHost(): Promise<SweepHost> {
  const serverUrl = serverOfDatabase();
  return serverUrl === null ? openDatabaseHost() : serverHost(serverUrl);
}

function serverHost(serverUrl: string): SweepHost {
  const ask = <Body>(path: string, schema: z.ZodType<Body>) =>
    askServer(serverUrl, `/api/v1/sweeps/${path}`, schema);
  return {
    start: (body) => askServer(serverUrl, "/api/v1/sweeps", sweepView, { method: "POST", body }),
    look: (id) => ask(`${id}?results=false`, sweepView),
    results: (id) => ask(String(id), sweepWithResults),
    close: () => Promise.resolve(),
  };
}

/** Computes in this process; other instances of one PostgreSQL take their share. */
async function openDatabaseHost(): Promise<SweepHost> {
  const database = await prepareDatabase();
  const boss = await openBoss(await openSharedDatabase());
  const queue = await openSweepQueue(boss, { pollSeconds: 1 });
  const stopping = new AbortController();
  const now = () => new Date().toISOString();
  await queue.work((chunk) => computeSweepChunk(database, chunk, { signal: stopping.signal, now }));
  return {
    start: (request) => requestSweep({ database, now }, queue, sweepRequest.parse(request)),
    look: (id) => findSweep(database, id),
    results: (id) => getSweepResults(database, id),
    async close() {
      stopping.abort();
      await boss.stop(STOP_LIMIT_MS);
    },
  };
}
