import { useEffect, useRef, useState } from "react";
import type { DriverReply, DriverRequest, DriverResult, DriverTask } from "./driver-message";
import { useSettled } from "./use-settled";

const SETTLE_MS = 250;

export type DriverRun = {
  /** The newest picture and what it was asked for; while a run is under way, perhaps of the run before. */
  shown: { task: DriverTask; result: DriverResult } | null;
  doneFraction: number;
  isRunning: boolean;
  failure: string | null;
};

const idle: DriverRun = { shown: null, doneFraction: 0, isRunning: true, failure: null };

/** Follows a task, once it has stood still, in a worker kept for the life of the component. */
export function useDriverRun(task: DriverTask): DriverRun {
  const workerRef = useRef<Worker | null>(null);
  const latestRef = useRef<DriverRequest | null>(null);
  const [state, setState] = useState<DriverRun>(idle);
  const settled = useSettled(task, SETTLE_MS);

  useEffect(() => {
    const worker = new Worker(new URL("./driver.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", (event: MessageEvent<DriverReply>) => {
      const reply = event.data;
      const latest = latestRef.current;
      if (latest === null || reply.run !== latest.run) return;
      setState((previous) =>
        reply.kind === "failed"
          ? { ...previous, isRunning: false, failure: reply.cause }
          : {
              shown: reply.result === null ? previous.shown : { task: latest.task, result: reply.result },
              doneFraction: reply.doneFraction,
              isRunning: reply.kind === "progress",
              failure: null,
            },
      );
    });
    workerRef.current = worker;
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    const request: DriverRequest = { run: (latestRef.current?.run ?? 0) + 1, task: settled };
    latestRef.current = request;
    // oxlint-disable-next-line react/set-state-in-effect -- the run starts here: the worker outlives renders
    setState((previous) => ({ ...previous, doneFraction: 0, isRunning: true, failure: null }));
    workerRef.current?.postMessage(request);
  }, [settled]);

  return state;
}
