import { createNpvShapleyEffects } from "@/lib/model/scenario/npv-shapley-effects";
import { createParameterBridge } from "@/lib/model/scenario/parameter-bridge";
import { nextMessageTurn } from "../../_components/worker/next-message-turn";
import type { DriverReply, DriverRequest, DriverResult, DriverTask } from "./driver-message";

const SLICE_PROJECTIONS = 2048; // between slices a newer request may take over
const SLICE_ORDERS = 128; // of about a dozen projections each
const SHOWN_EVERY = 1 / 8; // of the run: a picture that changes faster is not read

let latestRun = 0;

self.addEventListener("message", (event: MessageEvent<DriverRequest>) => {
  latestRun = event.data.run;
  void follow(event.data);
});

async function follow({ run, task }: DriverRequest): Promise<void> {
  try {
    const work = workOf(task);
    let shownFraction = 0;
    for (;;) {
      const doneFraction = work.advance();
      const isDone = doneFraction >= 1;
      const result = isDone || doneFraction >= shownFraction + SHOWN_EVERY ? work.result() : null;
      if (result !== null) shownFraction = doneFraction;
      reply({ run, kind: isDone ? "done" : "progress", doneFraction, result });
      if (isDone) return;
      await nextMessageTurn();
      if (run !== latestRun) return;
    }
  } catch (error) {
    reply({ run, kind: "failed", cause: error instanceof Error ? error.message : String(error) });
  }
}

type Work = { advance: () => number; result: () => DriverResult | null };

function workOf(task: DriverTask): Work {
  if (task.kind === "bridge") {
    const { context, options, from, to, seed } = task;
    const bridge = createParameterBridge({
      context,
      options,
      from: from.parameters,
      to: to.parameters,
      seed,
    });
    return {
      advance: () => bridge.advance(SLICE_PROJECTIONS) / bridge.projectionCount,
      result: () => {
        const summary = bridge.summarise();
        return summary === null ? null : { kind: "bridge", bridge: summary };
      },
    };
  }
  const effects = createNpvShapleyEffects(task.inputs, task.scenario);
  if (effects === null) return { advance: () => 1, result: () => ({ kind: "effects", effects: null }) };
  return {
    advance: () => effects.advance(SLICE_ORDERS) / effects.orderCount,
    result: () => ({ kind: "effects", effects: effects.summarise() }),
  };
}

function reply(message: DriverReply): void {
  self.postMessage(message, { transfer: [] });
}
