import { createCapacityEnsemble } from "@/lib/model/capacity/capacity-ensemble";
import { quotedCapacityCase } from "@/lib/model/capacity/quoted-capacity-case";
import { solveCapacity } from "@/lib/model/capacity/solve-capacity";
import { loadHighsSolver } from "@/lib/model/linear-program/highs-solver";
import { nextMessageTurn } from "../../_components/worker/next-message-turn";
import type { PlanReply, PlanRequest } from "./capacity-plan-message";

const DRAWS_BETWEEN_REPORTS = 5;

// Fetched from this origin and compiled once, when the first plan is asked for.
let solver: ReturnType<typeof loadHighsSolver> | null = null;
let latestRun = 0;

self.addEventListener("message", (event: MessageEvent<PlanRequest>) => {
  latestRun = event.data.run;
  if (event.data.kind === "solve") void plan(event.data);
});

async function plan(request: Extract<PlanRequest, { kind: "solve" }>): Promise<void> {
  const { run, data, choice, draws, seed } = request;
  try {
    solver ??= loadHighsSolver().catch((error: unknown) => {
      solver = null; // the next plan tries again
      throw error;
    });
    const linear = await solver;
    if (run !== latestRun) return;
    const found = quotedCapacityCase(data, choice, data.quote);
    const outcome = solveCapacity(linear, found.terms);
    if ("infeasible" in outcome) {
      const { field, value, allowed } = outcome.infeasible;
      throw new RangeError(`${field} ${value}: ${allowed}`);
    }
    reply({ run, kind: "planned", plan: outcome.plan });
    const ensemble = createCapacityEnsemble(linear, data, found, { draws, seed });
    try {
      let completedDraws = 0;
      while (completedDraws < draws) {
        await nextMessageTurn();
        if (run !== latestRun) return;
        completedDraws = ensemble.advance(DRAWS_BETWEEN_REPORTS);
        reply({ run, kind: "progress", completedDraws });
      }
      reply({ run, kind: "done", uncertainty: ensemble.summarise() });
    } finally {
      ensemble.dispose();
    }
  } catch (error) {
    reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) });
  }
}

function reply(message: PlanReply): void {
  self.postMessage(message, { transfer: [] });
}
