"use client";

import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import type { NpvSample } from "@/lib/model/scenario/npv-sample";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { createSimulationPool, type SimulationPool } from "./simulation-pool";

export type Simulation = {
  /** Of the inputs asked for last; while a run is under way, of the draws done so far or of the run before. */
  simulations: SimulatedScenario[] | null;
  /** The draws behind them, for blends and distributions. */
  samples: NpvSample[] | null;
  completedDraws: number;
  isRunning: boolean;
  /** The reader ended the run: what there is are the draws done by then. */
  isStopped: boolean;
  failure: string | null;
};

const idle: Simulation = {
  simulations: null,
  samples: null,
  completedDraws: 0,
  isRunning: true,
  isStopped: false,
  failure: null,
};

/** Runs the ensembles of `inputs` in workers kept for the life of the component. */
export function useSimulation(inputs: ScenarioInputs): Simulation & { stop: () => void } {
  const poolRef = useRef<SimulationPool | null>(null);
  const [simulation, setSimulation] = useState<Simulation>(idle);

  useEffect(() => {
    const pool = createSimulationPool({
      createWorker: () => new Worker(new URL("./simulation.worker.ts", import.meta.url), { type: "module" }),
      coreCount: navigator.hardwareConcurrency,
      onStep: ({ completedDraws, isDone, results }) =>
        // A transition: what the draws change gives way to the next step of a slider.
        startTransition(() =>
          setSimulation((previous) => ({
            ...previous,
            ...results,
            completedDraws,
            isRunning: !isDone,
            failure: null,
          })),
        ),
      onFailure: (cause) => setSimulation((previous) => ({ ...previous, isRunning: false, failure: cause })),
    });
    poolRef.current = pool;
    return () => pool.close();
  }, []);

  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- the run starts here: the workers outlive renders
    setSimulation((previous) => ({ ...previous, isRunning: true, isStopped: false, failure: null }));
    poolRef.current?.start(inputs);
  }, [inputs]);

  const stop = useCallback(() => {
    poolRef.current?.stop();
    setSimulation((previous) => ({ ...previous, isRunning: false, isStopped: true }));
  }, []);
  return useMemo(() => ({ ...simulation, stop }), [simulation, stop]);
}
