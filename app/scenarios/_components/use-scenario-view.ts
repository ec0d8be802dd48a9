import { useRouter } from "next/navigation";
import { useCallback, useEffect, useReducer, useState, useTransition } from "react";
import { scenarioViewToSearchParams, type ScenarioView } from "@/lib/contracts/scenario-view";
import { viewHistory, type ViewChange } from "./view-history";

const ADDRESS_DELAY_MS = 250; // browsers refuse more than a few address changes a second

const MAX_ASKED = 8;

export type ChangeView = (change: ViewChange, topic: string) => void;

/** The part of a view that only the server can answer. */
function serverPart({ scenario, settings, compare }: ScenarioView): string {
  const { region, asOf, growthLimits, demandCase, correlations } = settings;
  return JSON.stringify([
    scenario,
    region,
    asOf,
    growthLimits,
    demandCase,
    correlations,
    [...compare].toSorted(),
  ]);
}

function addressOf(view: ScenarioView): string {
  const params = scenarioViewToSearchParams(view).toString();
  return params === "" ? "/scenarios" : `/scenarios?${params}`;
}

/** The reader's view with its history, kept in the address; data it needs from the server are asked for. */
export function useScenarioView(loaded: ScenarioView) {
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const [history, dispatch] = useReducer(viewHistory, {
    past: [],
    present: loaded,
    future: [],
    last: null,
  });
  const [adopted, setAdopted] = useState(loaded);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const view = history.present;

  // The page came again: by this hook's own wish, or because the reader chose another day or link elsewhere.
  if (adopted !== loaded) {
    setAdopted(loaded);
    if (serverPart(loaded) !== serverPart(view) && !asked.includes(addressOf(loaded))) {
      dispatch({ kind: "change", change: loaded, topic: "address", atMs: 0 });
    }
  }

  const needsServer = serverPart(view) !== serverPart(loaded);
  useEffect(() => {
    const address = addressOf(view);
    const timer = setTimeout(() => {
      if (needsServer) {
        setAsked((earlier) => [...earlier, address].slice(-MAX_ASKED));
        startLoading(() => router.replace(address, { scroll: false }));
      } else window.history.replaceState(null, "", `${address}${window.location.hash}`);
    }, ADDRESS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [view, needsServer, router]);

  const change: ChangeView = useCallback(
    (part, topic) => dispatch({ kind: "change", change: part, topic, atMs: Date.now() }),
    [],
  );
  return {
    view,
    isLoading: isLoading || needsServer,
    change,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: useCallback(() => dispatch({ kind: "undo" }), []),
    redo: useCallback(() => dispatch({ kind: "redo" }), []),
  };
}
