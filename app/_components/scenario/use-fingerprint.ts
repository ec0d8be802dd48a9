"use client";

import { useEffect, useState } from "react";
import type { SimulatedScenario } from "@/lib/model/scenario/compare-scenarios";
import { simulationFingerprint } from "@/lib/model/scenario/simulation-fingerprint";

/** Null while there is nothing to fingerprint, or where the page is not in a secure context. */
export function useFingerprint(simulations: SimulatedScenario[] | null): string | null {
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  useEffect(() => {
    if (simulations === null) return;
    let isCurrent = true;
    simulationFingerprint(simulations).then(
      (value) => isCurrent && setFingerprint(value),
      () => isCurrent && setFingerprint(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [simulations]);
  return simulations === null ? null : fingerprint;
}
