import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { performance } from "node:perf_hooks";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { triangularQuantile } from "@/lib/model/distribution/triangular";
import { createSobolReplicate } from "@/lib/model/monte-carlo/sobol-replicate";
import { FIRST_YEAR } from "@/lib/model/scenario/horizon";
import { netPresentValue } from "@/lib/model/scenario/net-present-value";
import { projectScenario } from "@/lib/model/scenario/project-scenario";
import { samplingDimension } from "@/lib/model/scenario/sampling-dimensions";
import { scenarioRanges } from "@/lib/model/scenario/scenario-inputs";
import { defaultScenarioOptions } from "@/lib/model/scenario/scenario-options";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { allocateScenarioState } from "@/lib/model/scenario/scenario-state";
import { scenarioContextFixture, scenarioParametersFixture } from "@/lib/testing/scenario-fixture";
import { namedScenarioFixture, publishedTriplesFixture } from "@/lib/testing/scenario-inputs-fixture";
import type { Benchmark } from "./figure";

const DRAW_COUNT = 256;
const DRAW_SIZE = scenarioParameterKeys.length;
const REPEATS = 401;
const COMPILER = "cc";

/** The same draws through the same arithmetic in TypeScript and in C: every NPV must agree to the last bit. */
export const kernelAgainstC: Benchmark = {
  name: "projection kernel, time in C over ours for the same bits",
  unit: "ratio",
  budget: 0.7,
  isLeast: true,
  async measure() {
    const folder = mkdtempSync(path.join(tmpdir(), "joule-kernel-"));
    try {
      const draws = drawParameters();
      const program = compile(folder);
      if (program === null) return { unavailable: `no C compiler answers to ${COMPILER}` };
      const ours = runOurs(draws);
      const theirs = runCompiled(folder, program, draws);
      assertSameNpvs(ours.npvsUsdBn, theirs.npvsUsdBn);
      return theirs.timeMs / ours.timeMs;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Draw-major, in the engine's order of parameters: the base case over its ranges. */
function drawParameters(): Float64Array {
  const ranges = scenarioRanges(namedScenarioFixture("base"), publishedTriplesFixture);
  const uncertain = scenarioParameterKeys.filter((key) => ranges[key].low < ranges[key].high);
  const dimensions = uncertain.map(samplingDimension);
  const sequence = createSobolReplicate({ dimensions, seed: "kernel", replicate: 0 });
  const point = new Float64Array(uncertain.length);
  const draws = new Float64Array(DRAW_COUNT * DRAW_SIZE);
  for (let draw = 0; draw < DRAW_COUNT; draw++) {
    sequence.fillPoint(draw, point);
    for (const [index, key] of scenarioParameterKeys.entries()) {
      const { low, mode, high } = ranges[key];
      const coordinate = uncertain.indexOf(key);
      draws[draw * DRAW_SIZE + index] =
        coordinate < 0 ? mode : triangularQuantile(point[coordinate] ?? 0.5, low, mode, high);
    }
  }
  return draws;
}

type Run = { timeMs: number; npvsUsdBn: Float64Array };

function runOurs(draws: Float64Array): Run {
  const parameters = scenarioParametersFixture("base");
  const state = allocateScenarioState(scenarioContextFixture, defaultScenarioOptions, parameters);
  const npvsUsdBn = new Float64Array(2 * DRAW_COUNT);
  const drawn = Array.from({ length: DRAW_COUNT }, (_, draw) => {
    const of = { ...parameters };
    for (const [index, key] of scenarioParameterKeys.entries())
      of[key] = draws[draw * DRAW_SIZE + index] ?? 0;
    return of;
  });
  const timeMs = shortestTimeMs(() => {
    for (let draw = 0; draw < DRAW_COUNT; draw++) {
      state.parameters = drawn[draw] ?? parameters;
      projectScenario(state);
      npvsUsdBn[2 * draw] = netPresentValue(state, FIRST_YEAR + state.firstProjectedIndex).npvUsdBn;
      npvsUsdBn[2 * draw + 1] = netPresentValue(state, FIRST_YEAR).npvUsdBn;
    }
  });
  return { timeMs, npvsUsdBn };
}

/** Of all passes, the one nothing else on the machine disturbed; C reports its own the same way. */
function shortestTimeMs(work: () => void): number {
  let shortest = Infinity;
  for (let pass = 0; pass < REPEATS; pass++) {
    const startedAt = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - startedAt);
  }
  return shortest;
}

/** What the C program reads before the draws, by the names it reads them by. */
const context: Readonly<Record<string, readonly number[]>> = {
  filedCapex: scenarioContextFixture.filedYears.map(({ capexUsdBn }) => capexUsdBn),
  filedRevenue: scenarioContextFixture.filedYears.map(({ revenueUsdBn }) => revenueUsdBn),
  historicalCapexPerGwUsdBn: [scenarioContextFixture.historicalCapexPerGwUsdBn],
  ...Object.fromEntries(
    Object.entries(scenarioContextFixture.unitEconomics).map(([name, value]) => [name, [value]]),
  ),
};

function layoutHeader(): string {
  const contextNames = Object.entries(context).flatMap(([name, values]) =>
    values.length === 1 ? [name] : values.map((_, index) => `${name}${index}`),
  );
  return [
    `enum { ${scenarioParameterKeys.join(", ")}, DRAW_SIZE };`,
    `enum { ${contextNames.join(", ")}, CONTEXT_SIZE };`,
    `enum { DRAW_COUNT = ${DRAW_COUNT} };`,
    "",
  ].join("\n");
}

/** @returns the program, or null where the machine has no compiler. */
function compile(folder: string): string | null {
  const source = fileURLToPath(new URL("scenario-kernel.c", import.meta.url));
  const program = path.join(folder, "scenario-kernel");
  writeFileSync(path.join(folder, "scenario-layout.h"), layoutHeader());
  try {
    execFileSync(COMPILER, ["-O3", "-ffp-contract=off", "-I", folder, "-o", program, source, "-lm"]);
    return program;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function runCompiled(folder: string, program: string, draws: Float64Array): Run {
  const [drawsFile, npvsFile] = [path.join(folder, "draws"), path.join(folder, "npvs")];
  writeFileSync(drawsFile, new Float64Array([...Object.values(context).flat(), ...draws]));
  const timeMs = Number(execFileSync(program, [drawsFile, npvsFile, String(REPEATS)], { encoding: "utf8" }));
  const bytes = readFileSync(npvsFile);
  return { timeMs, npvsUsdBn: new Float64Array(new Uint8Array(bytes).buffer) };
}

/** @throws {Error} when a present value differs in a single bit. */
function assertSameNpvs(ours: Float64Array, theirs: Float64Array): void {
  for (const [index, npvUsdBn] of ours.entries()) {
    const other = theirs[index] ?? Number.NaN;
    if (!Object.is(other, npvUsdBn))
      throw new Error(`NPV ${index} is ${npvUsdBn} in TypeScript and ${other} in C`);
  }
}
