import { uncertaintyOfQuote } from "@/lib/model/unit-cost/uncertainty-of-quote";
import {
  UNCERTAINTY_DRAWS,
  UNCERTAINTY_REPLICATES,
  UNCERTAINTY_SEED,
} from "@/lib/model/unit-cost/uncertainty-run";
import { createUnitCostEnsemble } from "@/lib/model/unit-cost/unit-cost-ensemble";
import { nextMessageTurn } from "../../_components/worker/next-message-turn";
import type { UncertaintyReply, UncertaintyRequest } from "./uncertainty-message";

const SLICE_DRAWS = 2048; // between slices a newer request may take over

let latestRun = 0;

self.addEventListener("message", (event: MessageEvent<UncertaintyRequest>) => {
  latestRun = event.data.run;
  void draw(event.data);
});

async function draw({ run, inputs, assumptions, lever }: UncertaintyRequest): Promise<void> {
  try {
    const ensemble = createUnitCostEnsemble(
      uncertaintyOfQuote({ inputs }, assumptions, lever, {
        draws: UNCERTAINTY_DRAWS,
        replicateCount: UNCERTAINTY_REPLICATES,
        seed: UNCERTAINTY_SEED,
      }),
    );
    let completed = 0;
    while (completed < UNCERTAINTY_DRAWS) {
      completed = ensemble.advance(SLICE_DRAWS);
      await nextMessageTurn();
      if (run !== latestRun) return;
    }
    reply({ run, kind: "done", uncertainty: ensemble.summarise() });
  } catch (error) {
    reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) });
  }
}

function reply(message: UncertaintyReply): void {
  self.postMessage(message, { transfer: [] });
}
