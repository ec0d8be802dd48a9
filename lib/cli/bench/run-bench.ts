import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { apiComputeLatency, apiReadLatency } from "./api-latency";
import { fullBacktest } from "./backtest";
import { capacityPlan, capacityUncertainty } from "./capacity-plan";
import { frontierGrid, frontierOdds, goalSeekEveryParameter } from "./break-even";
import { threeScenariosTwoThreads } from "./ensemble-threads";
import { figureOf, type Benchmark, type Figure } from "./figure";
import { filingParse } from "./filing-parse";
import { firstLoadScript } from "./first-load-script";
import { freshClone } from "./fresh-clone";
import {
  allDraws,
  allDrawsWithCopula,
  allDrawsWithStudentCopula,
  deterministicProjection,
  firstDraws,
  unitCostTime,
} from "./model-timing";
import { kernelAgainstC } from "./scenario-kernel";
import { unitCostUncertainty } from "./unit-cost-uncertainty";
import { pageLab } from "./page-lab";
import { priceHistoryTimes } from "./price-history";
import { priceIngest } from "./price-ingest";
import { refreshMemory } from "./refresh-memory";
import { reportBenchmarks } from "./report-latency";
import { conclusions, frameworkAnswers } from "./scenario-conclusions";
import { oddsPromise, scenarioOdds } from "./scenario-odds";
import { shapleyBridge, shapleyEffects } from "./scenario-drivers";
import { reverseDcfEveryVendor } from "./reverse-dcf";
import { threeValueChains } from "./value-chain";
import { serverMemory } from "./server-memory";

/** In the order they run; a new benchmark is a file beside this one and a line here. */
const benchmarks: Benchmark[] = [
  firstLoadScript("/"),
  firstLoadScript("/cost"),
  firstLoadScript("/capacity"),
  firstLoadScript("/scenarios"),
  firstLoadScript("/chain"),
  firstLoadScript("/realised"),
  firstLoadScript("/realised/track-record"),
  firstLoadScript("/realised/alerts"),
  firstLoadScript("/energy"),
  firstLoadScript("/companies"),
  firstLoadScript("/companies/NVDA"),
  firstLoadScript("/data"),
  apiReadLatency,
  apiComputeLatency,

  serverMemory,
  ...reportBenchmarks,
  ...pageLab,
  deterministicProjection,
  firstDraws,
  allDraws,
  kernelAgainstC,
  allDrawsWithCopula,
  allDrawsWithStudentCopula,
  threeScenariosTwoThreads,
  shapleyBridge,
  shapleyEffects,
  goalSeekEveryParameter,
  frontierGrid,
  frontierOdds,
  scenarioOdds,
  oddsPromise,
  fullBacktest,
  conclusions,
  frameworkAnswers,
  reverseDcfEveryVendor,
  threeValueChains,
  unitCostTime,
  unitCostUncertainty,
  capacityPlan,
  capacityUncertainty,
  ...priceHistoryTimes,
  ...priceIngest,
  ...filingParse,
  refreshMemory,
];

const { values } = parseArgs({
  options: { url: { type: "string" }, pid: { type: "string" }, cold: { type: "boolean", default: false } },
});
const subject = {
  serverUrl: values.url ?? "http://127.0.0.1:3000",
  serverProcessId: Number(values.pid),
  say: (progress: string) => process.stderr.write(`bench: ${progress}\n`),
};
const figures: Figure[] = [];
for (const benchmark of values.cold ? [freshClone, ...benchmarks] : benchmarks) {
  figures.push(await figureOf(benchmark, subject));
}
const machine = { node: process.version, coreCount: cpus().length, processor: cpus()[0]?.model ?? null };
process.stdout.write(`${JSON.stringify({ machine, figures }, null, 2)}\n`);
