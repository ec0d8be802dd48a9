"use client";

import { startTransition, useEffect, useRef, useState } from "react";

/** What a worker is given and what it answers. */
export type WorkerContract = { task: unknown; result: unknown };

/** A newer run replaces an older one: the worker drops whatever it is doing. */
export type WorkerRequest<Task> = { run: number; task: Task };

export type WorkerReply<Result> =
  /** Without a result only the progress is new. */
  | { run: number; kind: "progress" | "done"; completedFraction: number; result: Result | null }
  | { run: number; kind: "failed"; cause: string };

export type WorkerRun<Result> = {
  /** Of the task asked for last; while a run is under way, of what is done so far or of the run before. */
  result: Result | null;
  completedFraction: number;
  isRunning: boolean;
  failure: string | null;
};

/**
 * Gives each new task to one worker kept for the life of the component.
 * @param createWorker and `task` keep their identity between renders: another one starts anew.
 */
export function useWorkerRun<Contract extends WorkerContract>(
  createWorker: () => Worker,
  task: Contract["task"],
): WorkerRun<Contract["result"]> {
  const workerRef = useRef<Worker | null>(null);
  const runRef = useRef(0);
  const [state, setState] = useState<WorkerRun<Contract["result"]>>({
    result: null,
    completedFraction: 0,
    isRunning: true,
    failure: null,
  });

  useEffect(() => {
    const worker = createWorker();
    worker.addEventListener("message", (event: MessageEvent<WorkerReply<Contract["result"]>>) => {
      const reply = event.data;
      if (reply.run !== runRef.current) return;
      // A transition: what a worker finds gives way to the next step of a slider.
      startTransition(() =>
        setState((previous) =>
          reply.kind === "failed"
            ? { ...previous, result: null, isRunning: false, failure: reply.cause }
            : {
                result: reply.result ?? previous.result,
                completedFraction: reply.completedFraction,
                isRunning: reply.kind === "progress",
                failure: null,
              },
        ),
      );
    });
    workerRef.current = worker;
    return () => worker.terminate();
  }, [createWorker]);

  useEffect(() => {
    runRef.current += 1;
    // oxlint-disable-next-line react/set-state-in-effect -- the run starts here: the worker outlives renders
    setState((previous) => ({ ...previous, completedFraction: 0, isRunning: true }));
    const request: WorkerRequest<Contract["task"]> = { run: runRef.current, task };
    workerRef.current?.postMessage(request);
  }, [task]);

  return state;
}
