import { useMemo } from "react";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { useWorkerRun, type WorkerRun } from "../../_components/worker/use-worker-run";
import type { PublishedCasesRun } from "./framework-published.worker";

const createWorker = () =>
  new Worker(new URL("./framework-published.worker.ts", import.meta.url), { type: "module" });

/** Follows what rests on the published cases; an override of the reader's alone computes nothing anew. */
export function usePublishedRun(
  wanted: PublishedCasesRun["task"]["wanted"],
  { context, options, published }: ScenarioInputs,
): WorkerRun<PublishedCasesRun["result"]> {
  const optionsText = JSON.stringify(options); // composed anew with every override, mostly equal
  const task = useMemo(
    (): PublishedCasesRun["task"] => ({
      wanted,
      inputs: { context, options: JSON.parse(optionsText) as typeof options, published },
    }),
    [wanted, context, optionsText, published],
  );
  return useWorkerRun<PublishedCasesRun>(createWorker, task);
}
