import type { ScenarioView } from "@/lib/contracts/scenario-view";

const ONE_GESTURE_MS = 900; // a drag of one slider is one step
const MAX_STEPS = 100;

export type ViewHistory = {
  past: readonly ScenarioView[];
  present: ScenarioView;
  future: readonly ScenarioView[];
  last: { topic: string; atMs: number } | null;
};

/** What is to differ, or how it follows from what stands. */
export type ViewChange = Partial<ScenarioView> | ((view: ScenarioView) => Partial<ScenarioView>);

export type ViewAction =
  /** @param topic what is being changed: changes of one topic in quick succession are one step back. */
  { kind: "change"; change: ViewChange; topic: string; atMs: number } | { kind: "undo" } | { kind: "redo" };

export function viewHistory(history: ViewHistory, action: ViewAction): ViewHistory {
  const { past, present, future, last } = history;
  if (action.kind === "undo") {
    const previous = past.at(-1);
    if (previous === undefined) return history;
    return { past: past.slice(0, -1), present: previous, future: [present, ...future], last: null };
  }
  if (action.kind === "redo") {
    const [next, ...rest] = future;
    if (next === undefined) return history;
    return { past: [...past, present], present: next, future: rest, last: null };
  }
  const { change, topic, atMs } = action;
  const isSameGesture = last !== null && last.topic === topic && atMs - last.atMs < ONE_GESTURE_MS;
  return {
    past: isSameGesture ? past : [...past, present].slice(-MAX_STEPS),
    present: { ...present, madeWith: null, ...(typeof change === "function" ? change(present) : change) },
    future: [],
    last: { topic, atMs },
  };
}
