"use client";

import { useEffect, useRef, useState } from "react";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { SimulationReply, SimulationRequest } from "./simulation-message";

export type Simulation = {
  /** Of the inputs asked for last; while a run is under way, of the draws done so far or of the run before. */
  simulations: SimulatedScenario[] | null;
  completedDraws: number;
  isRunning: boolean;
  failure: string | null;
};

const idle: Simulation = { simulations: null, completedDraws: 0, isRunning: true, failure: null };

/** Runs the ensembles of `inputs` in one worker kept for the life of the component. */
export function useSimulation(inputs: ScenarioInputs): Simulation {
  const workerRef = useRef<Worker | null>(null);
  const runRef = useRef(0);
  const [simulation, setSimulation] = useState<Simulation>(idle);

  useEffect(() => {
    const worker = new Worker(new URL("./simulation.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<SimulationReply>) => {
      const reply = event.data;
      if (reply.run !== runRef.current) return;
      setSimulation((previous) =>
        reply.kind === "failed"
          ? { ...previous, isRunning: false, failure: reply.cause }
          : {
              simulations: reply.simulations,
              completedDraws: reply.completedDraws,
              isRunning: reply.kind === "progress",
              failure: null,
            },
      );
    });
    workerRef.current = worker;
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    runRef.current += 1;
    // oxlint-disable-next-line react/set-state-in-effect -- the run starts here: the worker outlives renders
    setSimulation((previous) => ({ ...previous, isRunning: true, failure: null }));
    const request: SimulationRequest = { run: runRef.current, inputs };
    workerRef.current?.postMessage(request);
  }, [inputs]);

  return simulation;
}
