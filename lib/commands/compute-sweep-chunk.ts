import "server-only";
import { setImmediate } from "node:timers/promises";
import type { Database } from "@/db/database";
import type { sweep } from "@/db/schema/sweep";
import { frozenScenarioInputs } from "@/lib/contracts/frozen-scenario-inputs";
import { sweepAxes } from "@/lib/contracts/sweep";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { headlineFigures } from "@/lib/model/scenario/headline-figures";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { probabilityPositive } from "@/lib/model/scenario/summarise-ensemble";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { scenarioAtNode, type SweepAxis } from "@/lib/model/scenario/sweep/sweep-grid";
import {
  emptySweepNode,
  sweepResults,
  type SweepNode,
  type SweepRefusal,
  type SweepResults,
} from "@/lib/model/scenario/sweep/sweep-results";
import { runEnsembleInSlices } from "./run-ensemble-in-slices";
import { beatChunk, beginChunk, commitChunk, failSweep } from "./sweep-chunk-state";

const BEAT_MS = 10_000;
const MAX_ATTEMPTS = 10; // a server that ends gives its chunk back, too

export type SweepChunk = { sweepId: number; chunk: number };

/** Kept with the finished job. */
export type ChunkOutcome = { outcome: "committed" | "not needed" | "given up" };

/**
 * Computes one chunk from what its sweep froze and commits it at once. Begun twice it is computed twice, with the same bits,
 * and kept once. What computing throws ends the sweep: another try would throw it again.
 * @throws the signal's reason when this process is told to end: the queue gives the chunk to another.
 */
export async function computeSweepChunk(
  database: Database,
  { sweepId, chunk }: SweepChunk,
  { signal, now }: { signal: AbortSignal; now: () => string },
): Promise<ChunkOutcome> {
  const begun = await beginChunk(database, sweepId, chunk);
  if (begun === null) return { outcome: "not needed" };
  const give = async (message: string): Promise<ChunkOutcome> => {
    await failSweep(database, sweepId, message, now());
    return { outcome: "given up" };
  };
  if (begun.attemptCount > MAX_ATTEMPTS) {
    return give(`Chunk ${chunk} was begun ${MAX_ATTEMPTS} times and never finished.`);
  }
  if (begun.sweep.engineVersion !== ENGINE_VERSION) {
    return give(
      `It was begun with engine ${begun.sweep.engineVersion}; this is ${ENGINE_VERSION}. Start it again.`,
    );
  }
  let results: SweepResults;
  try {
    results = await computeNodes(begun.sweep, chunk, signal, () => beatChunk(database, sweepId, chunk));
  } catch (error) {
    signal.throwIfAborted();
    return give(
      `Chunk ${chunk} cannot be computed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const isKept = await commitChunk(database, begun.sweep, chunk, results, now());
  return { outcome: isKept ? "committed" : "not needed" };
}

async function computeNodes(
  row: typeof sweep.$inferSelect,
  chunk: number,
  signal: AbortSignal,
  beat: () => Promise<void>,
): Promise<SweepResults> {
  const inputs = frozenScenarioInputs.parse(row.inputs);
  const axes = sweepAxes.parse(row.axes);
  const first = chunk * row.chunkNodeCount;
  const end = Math.min(first + row.chunkNodeCount, row.nodeCount);
  const nodes: SweepNode[] = [];
  const refusals: SweepRefusal[] = [];
  let lastBeatMs = performance.now();
  for (let index = first; index < end; index++) {
    const { node, refusal } = await computeNode(inputs, axes, index, signal);
    nodes.push(node);
    if (refusal !== null) refusals.push({ node: index, reason: refusal });
    await setImmediate(); // other requests get their turn between nodes
    signal.throwIfAborted();
    if (performance.now() - lastBeatMs > BEAT_MS) {
      await beat();
      lastBeatMs = performance.now();
    }
  }
  return sweepResults(nodes, refusals);
}

async function computeNode(
  inputs: ScenarioInputs,
  axes: readonly SweepAxis[],
  index: number,
  signal: AbortSignal,
): Promise<{ node: SweepNode; refusal: string | null }> {
  const [scenario] = inputs.scenarios;
  if (scenario === undefined) throw new Error("the sweep has no scenario");
  const atNode = scenarioAtNode(scenario, axes, index);
  const node = { ...emptySweepNode };
  try {
    const { outputs } = summariseScenario(inputs.context, atNode.parameters, inputs.options);
    Object.assign(node, headlineFigures(outputs));
    if (inputs.draws > 0) {
      const npvsUsdBn = (await runEnsembleInSlices(inputs, atNode, signal)).npvForwardUsdBn();
      const probability = probabilityPositive(npvsUsdBn, npvsUsdBn.length, inputs.replicateCount);
      node.probabilityNpvForwardPositive = probability.value;
      node.probabilityStandardError = probability.standardError;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { node, refusal: error.message };
  }
  return { node, refusal: null };
}
