import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "@/db/database";
import { sweep } from "@/db/schema/sweep";
import { areDrawsOf, drawsAllowedBy } from "@/lib/contracts/projection-request";
import type { SweepRequest, SweepView } from "@/lib/contracts/sweep";
import { AppError } from "@/lib/errors/app-error";
import { sweepNodeCount } from "@/lib/model/scenario/sweep/sweep-grid";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { viewOfSweep } from "@/lib/queries/get-sweep";
import { resolveScenario } from "@/lib/queries/resolve-scenario";

// A chunk takes about half a second: short enough to lose, long enough to be worth a job.
const CHUNK_NODES = 400;
const CHUNK_DRAWS = 20_000;
const MAX_RUNNING = 10;

/**
 * Stores a sweep with everything it is computed from, as data and scenario stand now; its chunks are for the queue.
 * @throws {AppError} NOT_FOUND for an unknown scenario or region, INVALID_INPUT for draws that replicates do not divide,
 * CONFLICT while too many sweeps run.
 */
export async function startSweep(
  database: Database,
  { scenario, settings: stated, overrides, axes, drawsPerNode }: SweepRequest,
  createdAt: string,
): Promise<SweepView> {
  const settings = await fillSavedSettings(database, scenario, { ...stated, overrides, draws: 0 });
  assertDraws(drawsPerNode, settings.replicates);
  const { lineage } = await resolveScenario(database, scenario, { asOf: settings.asOf });
  const { inputs } = await getScenarioInputs(database, {
    ...settings,
    draws: drawsPerNode,
    scenarios: [scenario],
  });
  if ((await database.$count(sweep, eq(sweep.status, "running"))) >= MAX_RUNNING) {
    throw new AppError("CONFLICT", `${MAX_RUNNING} sweeps are running; wait for one or cancel it.`);
  }
  const [row] = await database
    .insert(sweep)
    .values({
      scenarioSlug: scenario,
      scenarioVersion: lineage[0]?.version ?? null,
      status: "running",
      axes,
      inputs,
      engineVersion: inputs.engineVersion,
      drawsPerNode,
      nodeCount: sweepNodeCount(axes),
      chunkNodeCount: drawsPerNode === 0 ? CHUNK_NODES : Math.max(1, Math.floor(CHUNK_DRAWS / drawsPerNode)),
      createdAt,
    })
    .returning();
  if (row === undefined) throw new Error("the sweep was not stored");
  return viewOfSweep(row, 0);
}

function assertDraws(drawsPerNode: number, replicates: number): void {
  if (areDrawsOf(drawsPerNode, replicates)) return;
  const allowed = drawsAllowedBy(replicates);
  throw new AppError("INVALID_INPUT", `drawsPerNode must be ${allowed}, got ${drawsPerNode}.`, {
    fields: [{ field: "drawsPerNode", value: drawsPerNode, allowed }],
  });
}
