import type { Database } from "@/db/database";
import { sweep } from "@/db/schema/sweep";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { sweepNodeCount, type SweepAxis } from "@/lib/model/scenario/sweep/sweep-grid";

/** A sweep as it stands in the database once it is asked for; nobody has queued its chunks. */
export async function storeSweep(
  database: Database,
  given: { inputs: ScenarioInputs; axes: readonly SweepAxis[]; chunkNodeCount: number },
): Promise<number> {
  const { inputs, axes, chunkNodeCount } = given;
  const [row] = await database
    .insert(sweep)
    .values({
      scenarioSlug: "base",
      status: "running",
      axes,
      inputs,
      engineVersion: inputs.engineVersion,
      drawsPerNode: inputs.draws,
      nodeCount: sweepNodeCount(axes),
      chunkNodeCount,
      createdAt: "2026-11-26T00:00:00.000Z",
    })
    .returning({ id: sweep.id });
  if (row === undefined) throw new Error("the sweep was not stored");
  return row.id;
}
