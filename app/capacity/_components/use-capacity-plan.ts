"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityChoice } from "@/lib/model/capacity/quoted-capacity-case";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import type { PlanReply, PlanRequest } from "./capacity-plan-message";
import type { QuotedData } from "./compute-capacity";

export const DRAWS = 200;
const SEED = "joule-street"; // the API's default: the same draws there
const SETTLED_MS = 500; // a slider in motion asks for nothing

export type PlanState = {
  /** Of the choice asked for last, or of the one before until its plan is there. */
  plan: CapacityPlan | null;
  isPlanCurrent: boolean;
  /** Of the plan shown. */
  uncertainty: CapacityUncertainty | null;
  completedDraws: number;
  stage: "waiting" | "running" | "done" | "stopped" | "failed";
  failure: string | null;
};

const start: PlanState = {
  plan: null,
  isPlanCurrent: false,
  uncertainty: null,
  completedDraws: 0,
  stage: "waiting",
  failure: null,
};

/** The programme and its draws, solved in a worker that starts with the first plan and lives as long as the page. */
export function useCapacityPlan(data: QuotedData, choice: CapacityChoice) {
  const workerRef = useRef<Worker | null>(null);
  const runRef = useRef(0);
  const timerRef = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [state, setState] = useState<PlanState>(start);

  const post = useCallback((request: PlanRequest) => {
    if (workerRef.current === null) {
      const worker = new Worker(new URL("./capacity-plan.worker.ts", import.meta.url), { type: "module" });
      worker.addEventListener("message", (event: MessageEvent<PlanReply>) => {
        if (event.data.run === runRef.current) setState((previous) => after(previous, event.data));
      });
      worker.addEventListener("error", ({ message }) => setState((previous) => failed(previous, message)));
      workerRef.current = worker;
    }
    workerRef.current?.postMessage(request);
  }, []);

  const run = useCallback(() => {
    runRef.current += 1;
    setState((previous) => ({
      ...previous,
      isPlanCurrent: false,
      completedDraws: 0,
      stage: "running",
      failure: null,
    }));
    post({ run: runRef.current, kind: "solve", data, choice, draws: DRAWS, seed: SEED });
  }, [post, data, choice]);

  const stop = useCallback(() => {
    clearTimeout(timerRef.current);
    runRef.current += 1;
    setState((previous) => ({ ...withoutStale(previous), stage: "stopped" }));
    post({ run: runRef.current, kind: "stop" });
  }, [post]);

  useEffect(() => {
    timerRef.current = setTimeout(run, SETTLED_MS);
    return () => clearTimeout(timerRef.current);
  }, [run]);

  useEffect(
    () => () => {
      workerRef.current?.terminate();
      workerRef.current = null;
    },
    [],
  );

  return { ...state, run, stop };
}

function after(previous: PlanState, reply: PlanReply): PlanState {
  switch (reply.kind) {
    case "planned":
      return { ...previous, plan: reply.plan, isPlanCurrent: true, uncertainty: null };
    case "progress":
      return { ...previous, completedDraws: reply.completedDraws };
    case "done":
      return { ...previous, uncertainty: reply.uncertainty, stage: "done" };
    case "failed":
      return failed(previous, reply.cause);
  }
}

function failed(previous: PlanState, failure: string): PlanState {
  return { ...withoutStale(previous), stage: "failed", failure };
}

/** A plan of an earlier choice is not shown beside the figures of this one once nothing will replace it. */
function withoutStale(state: PlanState): PlanState {
  return state.isPlanCurrent ? state : { ...state, plan: null, uncertainty: null };
}
